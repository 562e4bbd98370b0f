package dev.wikiclean.run.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.run.WorkException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightShiftTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private final List<String> worked = new ArrayList<>();
    private long money = 1_000;
    private boolean stop;

    private class Item implements NightItem {
        private final String note;
        private final double value;
        private final long cost;

        Item(String note, double value, long cost) {
            this.note = note;
            this.value = value;
            this.cost = cost;
        }

        @Override
        public String task() {
            return "verify";
        }

        @Override
        public String note() {
            return note;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public MicroDollars estimate() {
            return new MicroDollars(cost);
        }

        @Override
        public NightResult work() throws WorkException {
            if (cost > money) {
                return new NightResult.NoMoney("over the cap");
            }
            money -= cost;
            worked.add(note);
            stop = note.equals("stop");
            if (note.equals("broken")) {
                throw new WorkException("broken");
            }
            return new NightResult.Done("done");
        }
    }

    private NightReport work(int notes, Duration time, NightItem... items) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new NightShift(new NightLimits(notes, NOW.plus(time), clock, () -> stop)).work(List.of(items));
    }

    @Test
    void worksByValueForMoney() {
        work(
                9,
                Duration.ofMinutes(1),
                new Item("dear", 5, 500),
                new Item("good", 3, 100),
                new Item("also good", 3, 100),
                new Item("cheap", 1, 50));
        assertThat(worked).containsExactly("also good", "good", "cheap", "dear");
    }

    @Test
    void whatIsTooDearLeavesRoomForWhatCostsLess() {
        money = 300;
        NightReport report = work(
                9,
                Duration.ofMinutes(1),
                new Item("a", 100, 200),
                new Item("b", 90, 200),
                new Item("c", 80, 200),
                new Item("d", 1, 50));
        assertThat(worked).containsExactly("a", "d");
        assertThat(report.end()).contains("money");
        assertThat(report.left()).isEqualTo(1);
        assertThat(report.done()).isEqualTo(2);
    }

    @Test
    void aQuestionThatTheStopRefusesIsNoLackOfMoney() {
        money = 0;
        NightItem last = new Item("a", 1, 1) {
            @Override
            public NightResult work() throws WorkException {
                stop = true;
                return super.work();
            }
        };
        NightReport report = work(9, Duration.ofMinutes(1), last);
        assertThat(report.entries().get(0).result()).isInstanceOf(NightResult.NoMoney.class);
        assertThat(report.end()).contains("asked to stop");
    }

    @Test
    void notesAndTimeAndAStopEndIt() {
        Item[] items = {new Item("stop", 9, 1), new Item("b", 8, 1), new Item("c", 7, 1)};
        assertThat(work(2, Duration.ofMinutes(1), new Item("x", 1, 1), new Item("y", 1, 1), new Item("z", 1, 1))
                        .end())
                .contains("2 notes");
        assertThat(work(9, Duration.ZERO, items).entries()).isEmpty();
        NightReport stopped = work(9, Duration.ofMinutes(1), items);
        assertThat(stopped.end()).contains("asked to stop");
        assertThat(stopped.left()).isEqualTo(2);
    }

    @Test
    void whatFailsEndsItselfAlone() {
        NightReport report = work(9, Duration.ofMinutes(1), new Item("broken", 9, 1), new Item("b", 1, 1));
        assertThat(worked).containsExactly("broken", "b");
        assertThat(report.done()).isEqualTo(1);
        assertThat(report.entries().get(0).result()).isEqualTo(new NightResult.Failed("broken"));
    }
}
