package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One line of the ledger. */
sealed interface LedgerLine {
    /** When it was written. */
    Instant at();

    /**
     * Written and forced before an attempt is sent.
     *
     * @param step the most tokens to think with; 0 for none, and in lines of older versions, which do not say it
     * @param until when the attempt is given up at the latest
     * @param inputTokens the upper bound
     * @param outputTokens the most
     */
    record Reserve(
            String id,
            String run,
            Instant at,
            Instant until,
            Purpose purpose,
            String model,
            Effort effort,
            int step,
            long inputTokens,
            long outputTokens,
            MicroDollars worst)
            implements LedgerLine {
        Spend spend() {
            return new Spend(worst, inputTokens + outputTokens);
        }
    }

    /**
     * Written when an attempt has ended.
     *
     * @param usage what the provider reported; empty where the whole reservation is spent
     * @param cost what it cost
     */
    record Close(String id, Instant at, String outcome, Optional<Usage> usage, MicroDollars cost)
            implements LedgerLine {}

    /**
     * A provider was asked how many tokens the input of a request is; that costs nothing.
     *
     * @param tokens empty where it did not say
     */
    record Count(String run, Instant at, Purpose purpose, String model, OptionalLong tokens) implements LedgerLine {}

    /** A model whose server did not honour a cap does so now. */
    record Trust(String model, Instant at) implements LedgerLine {}
}
