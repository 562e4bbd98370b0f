package dev.wikiclean.reason.budget;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The attempts of one month, by when they began.
 *
 * @param zone of days and months
 * @param entries in the order in which they began
 */
public record Spending(YearMonth month, ZoneId zone, List<Entry> entries) {
    public Spending {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a month of the ledger and writes nothing.
     *
     * @throws LedgerException where it cannot be read
     */
    public static Spending read(Path folder, YearMonth month, ZoneId zone) throws LedgerException {
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        List<Entry> entries = new ArrayList<>();
        YearMonth last = YearMonth.from(end.atOffset(ZoneOffset.UTC));
        for (YearMonth file = YearMonth.from(begin.atOffset(ZoneOffset.UTC));
                !file.isAfter(last);
                file = file.plusMonths(1)) {
            for (Entry entry : file(folder.resolve(Ledger.fileName(file)))) {
                if (!entry.at().isBefore(begin) && entry.at().isBefore(end)) {
                    entries.add(entry);
                }
            }
        }
        return new Spending(month, zone, entries);
    }

    private static Iterable<Entry> file(Path file) throws LedgerException {
        Map<String, LedgerLine.Reserve> open = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        new LedgerFile(file, LedgerDisk.real()).refresh(line -> {
            switch (line) {
                case LedgerLine.Reserve reserve -> {
                    open.put(reserve.id(), reserve);
                    entries.put(reserve.id(), Entry.of(reserve));
                }
                case LedgerLine.Close close -> {
                    if (!open.containsKey(close.id())) {
                        throw new IllegalArgumentException("the end of an attempt that was not begun");
                    }
                    entries.put(close.id(), Entry.of(open.remove(close.id()), close));
                }
                case LedgerLine.Count count -> {
                    // Costs nothing.
                }
                case LedgerLine.Trust trust -> {
                    // Spends nothing.
                }
            }
        });
        return entries.values();
    }

    /** What each day has spent, the first day first. */
    public Map<String, Tally> days() {
        return by(entry -> LocalDate.ofInstant(entry.at(), zone).toString());
    }

    /** What each task has spent, by name. */
    public Map<String, Tally> tasks() {
        return by(entry -> entry.purpose().task());
    }

    /** What each model has spent, by id. */
    public Map<String, Tally> models() {
        return by(Entry::model);
    }

    /** What each effort of each task has spent, such as {@code verify/low}. */
    public Map<String, Tally> efforts() {
        return by(entry -> entry.purpose().task() + "/" + entry.effort().label());
    }

    /** What all has spent. */
    public Tally total() {
        return by(entry -> "").getOrDefault("", Tally.NONE);
    }

    private Map<String, Tally> by(Function<Entry, String> part) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Entry entry : entries) {
            tallies.merge(part.apply(entry), Tally.of(entry), Tally::plus);
        }
        return tallies;
    }

    /**
     * A sum of attempts.
     *
     * @param attempts how many
     * @param unknown how many of them are counted with their worst case, for nobody knows what was billed
     */
    public record Tally(long attempts, long unknown, Spend spend) {
        static final Tally NONE = new Tally(0, 0, Spend.ZERO);

        static Tally of(Entry entry) {
            return new Tally(1, entry.usage().isPresent() ? 0 : 1, entry.spend());
        }

        Tally plus(Tally other) {
            return new Tally(attempts + other.attempts, unknown + other.unknown, spend.plus(other.spend));
        }
    }
}
