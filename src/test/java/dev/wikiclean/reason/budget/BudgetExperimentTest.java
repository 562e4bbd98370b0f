package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link BudgetExperiment} at a small scale. */
class BudgetExperimentTest {
    @Test
    void noCapIsExceededAndTheLedgerAgreesWithTheProvider() throws Exception {
        assertThat(BudgetExperiment.trials(60, 1)).isEmpty();
    }

    @Test
    void aKilledProcessLeavesItsReservations() throws Exception {
        assertThat(KilledSpenders.trials(2, 1)).isEmpty();
    }
}
