package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Routing;
import dev.wikiclean.reason.model.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z", "UTC");

    private Budget budget(Caps caps) {
        return new Budget(folder, caps, clock, "run \"1\"");
    }

    private static Attempt of(long micro) throws PriceException {
        return new Attempt(
                new Purpose("verify", "노트 \"1\"\t").as(new Routing("medium", "best-of-n", "4 points: code (1)")),
                "model",
                new EffortStep(Effort.LOW, 2_000),
                Prices.of(Map.of("input", 1, "output", 10)),
                micro,
                0,
                CacheUse.NONE,
                Duration.ofMinutes(10));
    }

    private Path file() {
        return folder.resolve("ledger-2026-11.jsonl");
    }

    @Test
    void saysEverythingButContent() throws Exception {
        budget(Caps.NONE).reserve(of(1000)).settle(new Usage(1, 2, 3, 4, 5, 4), "answered");
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(2);
        String id = lines.get(0).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(lines.get(0))
                .isEqualTo("{\"v\":1,\"what\":\"reserve\",\"at\":\"2026-11-21T12:00:00Z\",\"id\":\"" + id
                        + "\",\"run\":\"run \\\"1\\\"\",\"task\":\"verify\",\"note\":\"노트 \\\"1\\\"\\t\","
                        + "\"model\":\"model\",\"effort\":\"low\",\"step\":2000,\"difficulty\":\"medium\","
                        + "\"strategy\":\"best-of-n\",\"why\":\"4 points: code (1)\",\"until\":\"2026-11-21T12:10:00Z\",\"input\":1000,"
                        + "\"output\":0,\"cost\":1000}");
        assertThat(lines.get(1))
                .endsWith("\"outcome\":\"answered\",\"input\":1,\"cache_read\":2,\"cache_write_short\":3,"
                        + "\"cache_write_long\":4,\"output\":5,\"thinking\":4,\"cost\":67,\"reserved\":1000}")
                .contains(id, "\"task\":\"verify\"", "\"model\":\"model\"", "\"effort\":\"low\"");
    }

    @Test
    void linesOfOlderVersionsThatTellNoDecisionAreRead() throws Exception {
        Files.writeString(file(), """
                {"v":1,"what":"reserve","at":"2026-11-21T11:00:00Z","id":"a-1","run":"old","task":"verify","note":"A.md",\
                "model":"m","effort":"low","until":"2026-11-21T11:10:00Z","input":10,"output":5,"cost":40}
                {"v":1,"what":"settle","at":"2026-11-21T11:00:09Z","id":"a-1","run":"old","task":"verify","note":"A.md",\
                "model":"m","effort":"low","outcome":"answered","input":9,"cache_read":0,"cache_write_short":0,\
                "cache_write_long":0,"output":4,"thinking":0,"cost":30,"reserved":40}
                """);
        Caps caps = Caps.NONE.with(Scope.DAY, new MicroDollars(130));
        budget(caps).reserve(of(100));
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(caps).reserve(of(1)));

        Spending spending = Spending.read(folder, YearMonth.of(2026, 11), clock.getZone());
        assertThat(spending.entries()).extracting(Entry::step).containsExactly(0, 2_000);
        assertThat(spending.entries().get(0).purpose().routing()).isEmpty();
        assertThat(spending.entries().get(1).purpose().routing())
                .contains(new Routing("medium", "best-of-n", "4 points: code (1)"));
        assertThat(spending.efforts())
                .containsOnlyKeys("verify/low")
                .containsEntry("verify/low", new Spending.Tally(2, 1, new Spend(new MicroDollars(130), 113)));
    }

    @Test
    void aLineThatWasCutOffIsMarkedAndTheNextOneIsWhole() throws Exception {
        budget(Caps.NONE).reserve(of(100));
        Files.writeString(file(), "{\"v\":1,\"what\":\"rese", StandardOpenOption.APPEND);
        Caps caps = Caps.NONE.with(Scope.DAY, new MicroDollars(250));
        budget(caps).reserve(of(100)).keep("timed-out");
        assertThat(Files.readAllLines(file()).get(1)).isEqualTo("{\"v\":1,\"what\":\"rese #torn");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(caps).reserve(of(51)))
                .withMessageContaining("leaves 0.00005usd");
        budget(caps).reserve(of(50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"what\":\"rese",
                "",
                "{}",
                "{\"v\":2,\"what\":\"trust\",\"at\":\"2026-11-21T12:00:00Z\",\"model\":\"m\"}",
                "{\"v\":1,\"what\":\"keep\",\"at\":\"2026-11-21T12:00:00Z\",\"id\":\"x\",\"outcome\":\"o\",\"cost\":1}",
                "{\"v\":1,\"what\":\"trust\",\"at\":\"2026-11-21T12:00:00Z\",\"model\":\"m\"} x"
            })
    void whatCannotBeReadStopsEverythingAndNamesTheLine(String line) throws Exception {
        budget(Caps.NONE).reserve(of(100));
        Files.writeString(file(), line + "\n", StandardOpenOption.APPEND);
        Budget budget = budget(Caps.NONE);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> budget.reserve(of(1)))
                    .withMessageStartingWith(file() + " line 2: ")
                    .withMessageContaining("repair the line");
        }
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aLedgerThatBecameShorterStopsEverything() throws Exception {
        Budget budget = budget(Caps.NONE);
        budget.reserve(of(100));
        Files.delete(file());
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> budget.reserve(of(1)))
                .withMessageContaining("became shorter");
    }

    @Test
    void withoutAPlaceToWriteNothingIsReserved() throws Exception {
        Path blocked = Files.createFile(folder.resolve("file")).resolve("below");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> new Budget(blocked, Caps.NONE, clock, "run").reserve(of(1)))
                .withMessageContaining("nothing is sent without it");
        LedgerDisk full = new FullDisk();
        Budget budget = new Budget(folder, Caps.NONE, clock, "run", full);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> budget.reserve(of(1)))
                .withMessageContaining("No space left on device")
                .withMessageContaining("free some space");
        assertThat(Files.size(file())).isZero();
        budget(Caps.NONE.with(Scope.DAY, new MicroDollars(1))).reserve(of(1));
    }

    /** Takes the first bytes of each line, then is full. */
    private static final class FullDisk extends ForwardingDisk {
        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            super.append(file, java.util.Arrays.copyOf(bytes, 20));
            throw new IOException("No space left on device");
        }
    }

    @Test
    void eachMonthHasItsFileAndAnAttemptStaysInOne() throws Exception {
        clock.set("2026-11-30T23:59:00Z");
        Reservation late = budget(Caps.NONE).reserve(of(100));
        clock.set("2026-12-01T00:01:00Z");
        late.settle(new Usage(60, 0, 0, 0, 0, 0), "answered");
        budget(Caps.NONE).reserve(of(7)).keep("cut");
        assertThat(Files.readAllLines(file())).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("ledger-2026-12.jsonl"))).hasSize(2);
        Caps caps = Caps.NONE.with(Scope.MONTH, new MicroDollars(100));
        // What ran over the end of the month counts in both.
        assertThat(budget(caps).left().get(0).spent()).isEqualTo(67);
        Spending november = Spending.read(folder, YearMonth.of(2026, 11), clock.getZone());
        assertThat(november.total().spend()).isEqualTo(new Spend(new MicroDollars(60), 60));
        Spending december = Spending.read(folder, YearMonth.of(2026, 12), clock.getZone());
        assertThat(december.days()).containsOnlyKeys("2026-12-01");
        assertThat(december.tasks().get("verify").unknown()).isEqualTo(1);
        assertThat(december.models().get("model").spend().money()).isEqualTo(new MicroDollars(7));
    }

    @Test
    void lookingWritesNothing() throws Exception {
        Path none = folder.resolve("none");
        assertThat(new Budget(none, Caps.NONE.with(Scope.DAY, 5), clock, "").left())
                .hasSize(1);
        assertThat(Spending.read(none, YearMonth.of(2026, 11), clock.getZone()).entries())
                .isEmpty();
        assertThat(none).doesNotExist();
    }
}
