package dev.wikiclean.run;

import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import java.util.ArrayList;
import java.util.List;

/** What a commit tells of the models that had a hand in it: which, how much they thought, what they cost. */
public final class ModelTrailers {
    private ModelTrailers() {}

    /**
     * One line each, of what was asked since {@code reasoning} was opened and of the answers of former runs that were used;
     * nothing where there is neither.
     */
    public static List<String> of(Reasoning reasoning) throws WorkException {
        try {
            return of(reasoning.budget().attempts(), reasoning.memory());
        } catch (LedgerException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }

    /** The same of these attempts, and of what was found in {@code memory}. What was paid before is told beside what is paid now. */
    public static List<String> of(List<Entry> attempts, AnswerFolder memory) {
        PaidAnswer now = PaidAnswer.of(attempts);
        PaidAnswer before = memory.used();
        PaidAnswer all = now.plus(before);
        if (all.isNothing()) {
            return List.of();
        }
        boolean paid = !before.isNothing();
        List<String> trailers = new ArrayList<>();
        trailers.add("Model: " + String.join(", ", all.models()));
        trailers.add("Effort: " + String.join(", ", all.efforts()));
        trailers.add("Tokens: " + now.spend().tokens()
                + (paid ? " (" + before.spend().tokens() + " for remembered answers, before)" : ""));
        trailers.add("Cost: " + now.cost() + (paid ? " (" + before.cost() + " for remembered answers, before)" : ""));
        all.models().forEach(model -> trailers.add("Co-Authored-By: " + model + " <model@wiki-clean.invalid>"));
        return trailers;
    }
}
