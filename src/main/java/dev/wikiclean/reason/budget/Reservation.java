package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The worst case of one attempt, set aside. It stays spent until it is settled, also when this process is killed. */
public final class Reservation {
    private final Budget budget;
    private final LedgerLine.Reserve line;
    private final Prices prices;
    private final AtomicBoolean closed = new AtomicBoolean();

    Reservation(Budget budget, LedgerLine.Reserve line, Prices prices) {
        this.budget = budget;
        this.line = line;
        this.prices = prices;
    }

    /** What stands for it in the ledger, for {@link Budget#resume}. */
    public String id() {
        return line.id();
    }

    /** The worst case, as reserved. */
    public MicroDollars worst() {
        return line.worst();
    }

    /** How much of the time is left for which it was reserved. */
    public Duration left() {
        Duration left = Duration.between(budget.now(), line.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Replaces the worst case by what the provider billed, be it more. Where no price is known for it, the worst case stays.
     *
     * @param kind how the attempt ended, see {@link dev.wikiclean.reason.model.Outcome#kind()}
     * @return what is written now; see {@link Entry#over()}
     * @throws LedgerException where it cannot be written; the worst case stays spent then
     */
    public Entry settle(Usage usage, String kind) throws LedgerException {
        Instant now = budget.now();
        try {
            Instant end = now.isBefore(line.at()) ? line.at() : now;
            return close(
                    new LedgerLine.Close(line.id(), now, kind, Optional.of(usage), prices.cost(usage, line.at(), end)));
        } catch (PriceException unknown) {
            return close(new LedgerLine.Close(line.id(), now, kind, Optional.empty(), line.worst()));
        }
    }

    /** Spends the whole worst case: nobody knows what the provider billed. */
    public Entry keep(String kind) throws LedgerException {
        return close(new LedgerLine.Close(line.id(), budget.now(), kind, Optional.empty(), line.worst()));
    }

    /** Gives everything back: the provider surely billed nothing. */
    public Entry release(String kind) throws LedgerException {
        return close(new LedgerLine.Close(line.id(), budget.now(), kind, Optional.of(Usage.ZERO), MicroDollars.ZERO));
    }

    private Entry close(LedgerLine.Close close) throws LedgerException {
        if (!closed.compareAndSet(false, true)) {
            throw new IllegalStateException("a reservation is closed once");
        }
        return budget.close(line, close);
    }

    /** What to tell about an attempt that cost more than it could. */
    public static String alarm(Entry over) {
        return over.model() + " billed " + over.spend().money() + " and "
                + over.spend().tokens()
                + " tokens on " + over.at() + ", where no more than "
                + over.reserved().money() + " and "
                + over.reserved().tokens()
                + " tokens were possible: its server does not honour the cap that was sent, or"
                + " its prices are wrong";
    }
}
