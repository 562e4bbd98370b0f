package dev.wikiclean.run;

import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.CapState;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.Spending;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/**
 * What models have cost in a month, and what is left now.
 *
 * @param left under each cap; a run, a note and a call have all of theirs before them
 * @param attempts whether each attempt is shown with its reason
 */
public record BudgetReview(Spending spending, List<CapState> left, boolean attempts) {
    public BudgetReview {
        left = List.copyOf(left);
    }

    /**
     * Reads the ledger of a vault; writes nothing.
     *
     * @throws WorkException where the ledger cannot be read
     */
    public static BudgetReview of(
            Path vault, ReasoningSettings settings, YearMonth month, boolean attempts, Clock clock)
            throws WorkException {
        Path folder = Ledgers.folder(vault);
        try {
            return new BudgetReview(
                    Spending.read(folder, month, clock.getZone()),
                    new Budget(folder, Ledgers.caps(settings), clock, "").left(),
                    attempts);
        } catch (LedgerException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }
}
