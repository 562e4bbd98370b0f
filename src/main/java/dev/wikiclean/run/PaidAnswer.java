package dev.wikiclean.run;

import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.budget.Spend;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who answered, and what that cost.
 *
 * @param models their ids, sorted
 * @param efforts how much they thought, by name, sorted
 */
record PaidAnswer(Set<String> models, Set<String> efforts, Spend spend) {
    static final PaidAnswer NOTHING = new PaidAnswer(Set.of(), Set.of(), Spend.ZERO);

    PaidAnswer {
        models = new TreeSet<>(models);
        efforts = new TreeSet<>(efforts);
    }

    static PaidAnswer of(List<Entry> attempts) {
        PaidAnswer sum = NOTHING;
        for (Entry attempt : attempts) {
            sum = sum.plus(new PaidAnswer(
                    Set.of(attempt.model()), Set.of(attempt.effort().label()), attempt.spend()));
        }
        return sum;
    }

    PaidAnswer plus(PaidAnswer other) {
        Set<String> allModels = new TreeSet<>(models);
        allModels.addAll(other.models);
        Set<String> allEfforts = new TreeSet<>(efforts);
        allEfforts.addAll(other.efforts);
        return new PaidAnswer(allModels, allEfforts, spend.plus(other.spend));
    }

    boolean isNothing() {
        return models.isEmpty();
    }

    MicroDollars cost() {
        return spend.money();
    }
}
