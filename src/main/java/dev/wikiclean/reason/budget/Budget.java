package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.budget.CapState.Unit;
import dev.wikiclean.reason.model.Purpose;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The money and the tokens of one run, within caps that all runs on a vault share. Days and months are those of the clock's
 * time zone; what runs over midnight counts on both days. Safe for several threads, and for several processes on one ledger.
 */
public final class Budget {
    /** The task whose attempts may go to a model that did not honour a cap, to see whether it does now. */
    public static final String PROBE = "probe";

    private static final Duration LONGEST_RESUMED = Duration.ofDays(31);

    private final Ledger ledger;
    private final Caps caps;
    private final Clock clock;
    private final String run;
    private final String prefix = UUID.randomUUID().toString().substring(0, 13);
    private final AtomicLong attempts = new AtomicLong();

    /**
     * Writes nothing yet.
     *
     * @param folder of the ledger, made where it is missing
     * @param run the id of the run; processes of one run share its caps
     */
    public Budget(Path folder, Caps caps, Clock clock, String run) {
        this(folder, caps, clock, run, LedgerDisk.real());
    }

    Budget(Path folder, Caps caps, Clock clock, String run, LedgerDisk disk) {
        this.ledger = new Ledger(folder, run, clock.getZone(), disk);
        this.caps = caps;
        this.clock = clock;
        this.run = run;
    }

    /**
     * Sets the worst case of an attempt aside, durably, before it may be sent.
     *
     * @throws OverBudgetException where a cap leaves less, or the model did not honour a cap before
     * @throws PriceException where no price is known for that time
     * @throws LedgerException where the ledger cannot be read or written; then nothing may be sent
     */
    public Reservation reserve(Attempt attempt) throws OverBudgetException, PriceException, LedgerException {
        return ledger.locked(() -> {
            Instant now = clock.instant();
            Instant until = now.plus(attempt.longest());
            MicroDollars worst = attempt.prices()
                    .worst(attempt.inputTokens(), attempt.outputTokens(), now, until, attempt.caching());
            LedgerLine.Reserve line = new LedgerLine.Reserve(
                    prefix + "-" + attempts.incrementAndGet(),
                    run,
                    now,
                    until,
                    attempt.purpose(),
                    attempt.model(),
                    attempt.effort().effort(),
                    attempt.effort().thinkingTokens(),
                    attempt.inputTokens(),
                    attempt.outputTokens(),
                    worst);
            LedgerBook book = ledger.read(now, until);
            requireTrust(book, line);
            requireRoom(book, line);
            ledger.append(now, LedgerJson.text(line));
            return new Reservation(this, line, attempt.prices());
        });
    }

    private static void requireTrust(LedgerBook book, LedgerLine.Reserve line) throws OverBudgetException {
        Entry over = book.overruns().get(line.model());
        if (over != null && !line.purpose().task().equals(PROBE)) {
            throw new OverBudgetException(
                    Reservation.alarm(over) + ". Nothing more is sent to " + line.model()
                            + " until `wiki-clean models probe` finds that its server honours the cap",
                    false);
        }
    }

    private void requireRoom(LedgerBook book, LedgerLine.Reserve line) throws OverBudgetException {
        Optional<CapState> tightest = states(
                        book, line.at(), line.until(), line.purpose().note())
                .stream()
                .filter(state -> wanted(line, state) > state.left())
                .min(Comparator.comparing(CapState::unit).thenComparingLong(CapState::left));
        if (tightest.isPresent()) {
            throw new OverBudgetException(tightest.get().refusal(wanted(line, tightest.get())), true);
        }
    }

    private static long wanted(LedgerLine.Reserve line, CapState state) {
        return state.unit() == Unit.MONEY ? line.worst().value() : line.spend().tokens();
    }

    private List<CapState> states(LedgerBook book, Instant from, Instant to, String note) {
        List<CapState> states = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            Spend spent = spent(book, scope, from, to, note);
            caps.money(scope)
                    .ifPresent(most -> states.add(new CapState(
                            scope, Unit.MONEY, most.value(), spent.money().value())));
            caps.tokens(scope).ifPresent(most -> states.add(new CapState(scope, Unit.TOKENS, most, spent.tokens())));
        }
        return states;
    }

    private static Spend spent(LedgerBook book, Scope scope, Instant from, Instant to, String note) {
        return switch (scope) {
            case CALL -> Spend.ZERO;
            case NOTE -> note.isEmpty() ? Spend.ZERO : book.note(note);
            case RUN -> book.run();
            case DAY -> book.day(from, to);
            case MONTH -> book.month(from, to);
        };
    }

    /**
     * What another run has reserved and nobody has closed, such as for an item of a batch.
     *
     * @param prices those of the attempt
     * @return nothing where there is no such attempt in the last two months, or it has ended
     */
    public Optional<Reservation> resume(String id, Prices prices) throws LedgerException {
        Instant now = clock.instant();
        return look(() -> ledger.read(now.minus(LONGEST_RESUMED), now).open(id))
                .map(line -> new Reservation(this, line, prices));
    }

    /** Every cap with what is left under it now; of the note and the call as if nothing was spent. Writes nothing. */
    public List<CapState> left() throws LedgerException {
        Instant now = clock.instant();
        return look(() -> states(ledger.read(now, now), now, now, ""));
    }

    /** The attempts of this run so far, in the order in which they began. Writes nothing. */
    public List<Entry> attempts() throws LedgerException {
        Instant now = clock.instant();
        return look(() -> List.copyOf(ledger.read(now, now).own()));
    }

    /**
     * Writes that the input of a request was counted by its provider, which costs nothing.
     *
     * @param tokens the count; empty where there came none
     */
    public void counted(Purpose purpose, String model, OptionalLong tokens) throws LedgerException {
        now(() -> {
            Instant now = clock.instant();
            ledger.read(now, now);
            ledger.append(now, LedgerJson.text(new LedgerLine.Count(run, now, purpose, model, tokens)));
            return model;
        });
    }

    /** Says that the server of a model honours caps again. */
    public void trust(String model) throws LedgerException {
        now(() -> {
            Instant now = clock.instant();
            ledger.read(now, now);
            ledger.append(now, LedgerJson.text(new LedgerLine.Trust(model, now)));
            return model;
        });
    }

    /** Writes how an attempt ended; its cost is what the usage can have cost at the most while it was under way. */
    Entry close(LedgerLine.Reserve line, LedgerLine.Close close) throws LedgerException {
        return now(() -> {
            ledger.read(line.at(), close.at());
            ledger.append(line.at(), LedgerJson.text(close, line));
            return Entry.of(line, close);
        });
    }

    Instant now() {
        return clock.instant();
    }

    private <T> T look(Ledger.Work<T> work) throws LedgerException {
        try {
            return ledger.peek(work);
        } catch (OverBudgetException | PriceException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T now(Ledger.Work<T> work) throws LedgerException {
        try {
            return ledger.locked(work);
        } catch (OverBudgetException | PriceException e) {
            throw new IllegalStateException(e);
        }
    }
}
