package dev.wikiclean.run;

import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.Spend;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a commit tells of the models that had a hand in it: which, how much they thought, what they cost. */
public final class ModelTrailers {
    private ModelTrailers() {}

    /** One line each, of what was asked since {@code reasoning} was opened; nothing where no model was asked. */
    public static List<String> of(Reasoning reasoning) throws WorkException {
        try {
            return of(reasoning.budget().attempts());
        } catch (LedgerException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }

    /** The same of these attempts. */
    public static List<String> of(List<Entry> attempts) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        Spend spend = attempts.stream().map(Entry::spend).reduce(Spend.ZERO, Spend::plus);
        TreeSet<String> models = new TreeSet<>();
        TreeSet<String> efforts = new TreeSet<>();
        attempts.forEach(attempt -> {
            models.add(attempt.model());
            efforts.add(attempt.effort().label());
        });
        List<String> trailers = new ArrayList<>();
        trailers.add("Model: " + String.join(", ", models));
        trailers.add("Effort: " + String.join(", ", efforts));
        trailers.add("Tokens: " + spend.tokens());
        trailers.add("Cost: " + spend.money());
        models.forEach(model -> trailers.add("Co-Authored-By: " + model + " <model@wiki-clean.invalid>"));
        return trailers;
    }
}
