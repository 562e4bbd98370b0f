package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Usage;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt in the ledger.
 *
 * @param at when it was reserved
 * @param until when it had ended, or must have ended
 * @param step the most tokens to think with; 0 for none, and where an older version did not write it
 * @param outcome how it ended; {@code open} where nobody wrote so: it is under way, or was killed
 * @param usage the tokens billed; empty where the whole reservation is spent
 * @param spend what is counted against the caps
 * @param reserved the worst case
 * @param over whether the provider billed more than the worst case
 */
public record Entry(
        String run,
        Instant at,
        Instant until,
        Purpose purpose,
        String model,
        Effort effort,
        int step,
        String outcome,
        Optional<Usage> usage,
        Spend spend,
        Spend reserved,
        boolean over) {
    /** The outcome of an attempt whose end nobody wrote. */
    public static final String OPEN = "open";

    static Entry of(LedgerLine.Reserve line) {
        return new Entry(
                line.run(),
                line.at(),
                line.until(),
                line.purpose(),
                line.model(),
                line.effort(),
                line.step(),
                OPEN,
                Optional.empty(),
                line.spend(),
                line.spend(),
                false);
    }

    static Entry of(LedgerLine.Reserve line, LedgerLine.Close close) {
        Instant end = close.at().isBefore(line.at()) ? line.at() : close.at();
        Optional<Usage> usage = close.usage();
        boolean over = close.cost().isMoreThan(line.worst())
                || usage.filter(used -> used.allInput() > line.inputTokens() || used.output() > line.outputTokens())
                        .isPresent();
        return new Entry(
                line.run(),
                line.at(),
                usage.isPresent() || end.isAfter(line.until()) ? end : line.until(),
                line.purpose(),
                line.model(),
                line.effort(),
                line.step(),
                close.outcome(),
                usage,
                usage.map(used -> new Spend(close.cost(), used.tokens())).orElse(line.spend()),
                line.spend(),
                over);
    }
}
