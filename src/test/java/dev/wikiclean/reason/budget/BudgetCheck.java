package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.budget.BillingServer.Bill;
import dev.wikiclean.reason.model.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares what a provider has billed with the caps and with the ledger. */
final class BudgetCheck {
    private final Path folder;
    private final Caps caps;
    private final ZoneId zone;
    private final Instant begin;
    private final Instant end;
    private final Tariff tariff;

    BudgetCheck(Path folder, Caps caps, ZoneId zone, Instant begin, Instant end, Tariff tariff) {
        this.folder = folder;
        this.caps = caps;
        this.zone = zone;
        this.begin = begin;
        this.end = end;
        this.tariff = tariff;
    }

    /** What is wrong; empty if nothing is. */
    List<String> wrong(List<Bill> bills) throws Exception {
        List<String> wrong = new ArrayList<>();
        within(Scope.CALL, bills, bill -> bill, wrong);
        within(Scope.NOTE, bills, bill -> bill.note().isEmpty() ? bill : bill.run() + "/" + bill.note(), wrong);
        within(Scope.RUN, bills, Bill::run, wrong);
        within(Scope.DAY, bills, bill -> LocalDate.ofInstant(bill.at(), zone), wrong);
        within(Scope.MONTH, bills, bill -> YearMonth.from(LocalDate.ofInstant(bill.at(), zone)), wrong);
        ledger(bills, wrong);
        return wrong;
    }

    private void within(Scope scope, List<Bill> bills, Function<Bill, Object> part, List<String> wrong) {
        Map<Object, long[]> sums = new HashMap<>();
        for (Bill bill : bills) {
            long[] sum =
                    sums.computeIfAbsent(scope == Scope.CALL ? new Object() : part.apply(bill), any -> new long[2]);
            sum[0] += bill.money();
            sum[1] += bill.tokens();
        }
        sums.forEach((key, sum) -> {
            // Without a note the cap of notes says nothing but that one call is within it.
            if (caps.money(scope).filter(most -> sum[0] > most.value()).isPresent()) {
                wrong.add("overrun of the " + scope.label() + " " + key + ": " + sum[0] + " of " + caps.money(scope));
            }
            if (caps.tokens(scope).isPresent() && sum[1] > caps.tokens(scope).getAsLong()) {
                wrong.add("overrun of the " + scope.label() + " " + key + ": " + sum[1] + " tokens");
            }
        });
    }

    private void ledger(List<Bill> bills, List<String> wrong) throws Exception {
        long settled = 0;
        long settledTokens = 0;
        long all = 0;
        long allTokens = 0;
        for (Entry entry : entries()) {
            all += entry.spend().money().value();
            allTokens += entry.spend().tokens();
            if (entry.usage().isPresent() && !entry.usage().get().equals(Usage.ZERO)) {
                settled += entry.spend().money().value();
                settledTokens += entry.spend().tokens();
            }
        }
        long billed = bills.stream().mapToLong(Bill::money).sum();
        long billedTokens = bills.stream().mapToLong(Bill::tokens).sum();
        long told = bills.stream().filter(Bill::told).mapToLong(Bill::money).sum();
        long toldTokens =
                bills.stream().filter(Bill::told).mapToLong(Bill::tokens).sum();
        if (all < billed || allTokens < billedTokens) {
            wrong.add("the ledger says " + all + " and " + allTokens + " tokens, billed were " + billed + " and "
                    + billedTokens);
        }
        // A killed process or a full disk may have kept reservations of what was told.
        boolean whole = entries().stream().noneMatch(entry -> entry.outcome().equals(Entry.OPEN));
        if (settledTokens > toldTokens || whole && settledTokens != toldTokens) {
            wrong.add("settled are " + settledTokens + " tokens, told were " + toldTokens);
        }
        // Around a change of price the ledger takes the dearer one.
        if (steady() && (settled > told || whole && settled != told)) {
            wrong.add("settled are " + settled + ", told were " + told);
        }
    }

    private boolean steady() {
        return !tariff.peak();
    }

    /** Every attempt in the ledger, read anew. */
    List<Entry> entries() throws Exception {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                    Map<String, LedgerLine.Reserve> open = new HashMap<>();
                    Map<String, Entry> all = new HashMap<>();
                    new LedgerFile(file, LedgerDisk.real()).refresh(line -> {
                        if (line instanceof LedgerLine.Reserve reserve) {
                            open.put(reserve.id(), reserve);
                            all.put(reserve.id(), Entry.of(reserve));
                        } else if (line instanceof LedgerLine.Close close) {
                            all.put(close.id(), Entry.of(open.get(close.id()), close));
                        }
                    });
                    entries.addAll(all.values());
                }
            }
        }
        return entries;
    }

    @Override
    public String toString() {
        return begin + " to " + end + " in " + zone;
    }
}
