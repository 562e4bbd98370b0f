package dev.wikiclean.reason.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sums of the lines read so far, as the caps ask for them. */
final class LedgerBook {
    private final String run;
    private final ZoneId zone;
    private final Map<String, LedgerLine.Reserve> open = new HashMap<>();
    private final Map<String, Entry> own = new LinkedHashMap<>();
    private final Map<LocalDate, Sum> days = new HashMap<>();
    private final Map<YearMonth, Sum> months = new HashMap<>();
    private final Sum total = new Sum();
    private final Map<String, Sum> notes = new HashMap<>();
    private final Map<String, Entry> overruns = new HashMap<>();

    /** @param run whose attempts are kept one by one */
    LedgerBook(String run, ZoneId zone) {
        this.run = run;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException where the line does not follow from those before it */
    void add(LedgerLine line) {
        switch (line) {
            case LedgerLine.Reserve reserve -> {
                if (open.putIfAbsent(reserve.id(), reserve) != null) {
                    throw new IllegalArgumentException("the attempt " + reserve.id() + " is there twice");
                }
                put(reserve.id(), Entry.of(reserve));
            }
            case LedgerLine.Close close -> {
                LedgerLine.Reserve reserve = open.remove(close.id());
                if (reserve == null) {
                    throw new IllegalArgumentException("the end of an attempt that was not begun, or ended before");
                }
                drop(Entry.of(reserve));
                Entry entry = Entry.of(reserve, close);
                put(reserve.id(), entry);
                if (entry.over()) {
                    overruns.put(entry.model(), entry);
                }
            }
            case LedgerLine.Count count -> {
                // Costs nothing.
            }
            case LedgerLine.Trust trust -> overruns.remove(trust.model());
        }
    }

    private void put(String id, Entry entry) {
        count(entry, 1);
        if (entry.run().equals(run)) {
            own.put(id, entry);
        }
    }

    private void drop(Entry entry) {
        count(entry, -1);
    }

    /** An attempt counts on every day, and in every month, from its begin to its end. */
    private void count(Entry entry, int sign) {
        each(entry.at(), entry.until(), Function.identity(), days, entry.spend(), sign);
        each(entry.at(), entry.until(), YearMonth::from, months, entry.spend(), sign);
        if (entry.run().equals(run)) {
            total.add(entry.spend(), sign);
            notes.computeIfAbsent(entry.purpose().note(), none -> new Sum()).add(entry.spend(), sign);
        }
    }

    private <T> void each(
            Instant from, Instant to, Function<LocalDate, T> part, Map<T, Sum> sums, Spend spend, int sign) {
        for (T key : parts(from, to, part)) {
            sums.computeIfAbsent(key, none -> new Sum()).add(spend, sign);
        }
    }

    private <T> Collection<T> parts(Instant from, Instant to, Function<LocalDate, T> part) {
        List<T> parts = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            T key = part.apply(day);
            if (parts.isEmpty() || !parts.get(parts.size() - 1).equals(key)) {
                parts.add(key);
            }
        }
        return parts;
    }

    /** An attempt that was reserved by any run and has not ended. */
    Optional<LedgerLine.Reserve> open(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** What the own run has spent. */
    Spend run() {
        return total.spend();
    }

    /** What the own run has spent for a note. */
    Spend note(String note) {
        return notes.containsKey(note) ? notes.get(note).spend() : Spend.ZERO;
    }

    /** What is spent on the day between two instants on which most is. */
    Spend day(Instant from, Instant to) {
        return most(parts(from, to, Function.identity()), days);
    }

    /** What is spent in the month between two instants in which most is. */
    Spend month(Instant from, Instant to) {
        return most(parts(from, to, YearMonth::from), months);
    }

    private static <T> Spend most(Collection<T> parts, Map<T, Sum> sums) {
        MicroDollars money = MicroDollars.ZERO;
        long tokens = 0;
        for (T part : parts) {
            Spend spend = sums.containsKey(part) ? sums.get(part).spend() : Spend.ZERO;
            money = money.isMoreThan(spend.money()) ? money : spend.money();
            tokens = Math.max(tokens, spend.tokens());
        }
        return new Spend(money, tokens);
    }

    /** The attempts of the own run, in the order in which they began. */
    Collection<Entry> own() {
        return own.values();
    }

    /** The attempt that cost more than it could, for each model that is not trusted since. */
    Map<String, Entry> overruns() {
        return overruns;
    }
}
