package dev.wikiclean.run.agent;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.run.WorkException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works on notes by value for money, one after the other, until money, notes or time end. */
public final class NightShift {
    static final Comparator<NightItem> BY_VALUE_FOR_MONEY = Comparator.comparingDouble((NightItem item) ->
                    -item.value() / Math.max(1, item.estimate().value()))
            .thenComparing(NightItem::task)
            .thenComparing(NightItem::note);

    private final NightLimits limits;

    public NightShift(NightLimits limits) {
        this.limits = limits;
    }

    /** Works on {@code items}; what one of them throws ends that one alone. */
    public NightReport work(List<NightItem> items) {
        List<NightItem> open = new ArrayList<>(items);
        open.sort(BY_VALUE_FOR_MONEY);
        List<NightReport.Entry> entries = new ArrayList<>();
        Optional<MicroDollars> tooMuch = Optional.empty();
        int paid = 0;
        while (!open.isEmpty()) {
            Optional<String> end = limits.reached(paid);
            if (end.isPresent()) {
                return new NightReport(entries, open.size(), end.get());
            }
            NightItem item = open.remove(0);
            NightResult result = result(item);
            entries.add(new NightReport.Entry(item.task(), item.note(), result));
            if (result instanceof NightResult.NoMoney) {
                tooMuch = Optional.of(item.estimate());
                MicroDollars least = item.estimate();
                // What is as dear as this one need not be tried.
                open.removeIf(other -> other.estimate().value() >= least.value());
            } else {
                paid++;
            }
        }
        // A stop refuses what is asked after it as an empty purse does.
        String end = tooMuch.isPresent()
                ? limits.reached(paid)
                        .orElse("nothing more may be asked: its money is spent, or else the notes above say why")
                : "nothing more is to be done";
        return new NightReport(entries, items.size() - entries.size(), end);
    }

    private static NightResult result(NightItem item) {
        try {
            return item.work();
        } catch (WorkException | RuntimeException e) {
            return new NightResult.Failed(String.valueOf(e.getMessage()));
        }
    }
}
