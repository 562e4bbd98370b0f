package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.Caps;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.Scope;
import dev.wikiclean.reason.budget.Spending;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.Clearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where bytes are too many for a cap, the provider counts the tokens first. */
class CountingTest {
    private static final String COUNTER = "/v1/messages/count_tokens";
    private static final Clearance ALL = prompt -> Optional.empty();

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();

    /** Of 8,000 bytes, which the server counts and bills as a quarter as many tokens. */
    private static Request question() {
        return new Request(
                new Purpose("verify", "Note.md"),
                "claude-haiku-4-5",
                new Prompt("", "", "Is it so? ".repeat(800)),
                Optional.empty(),
                EffortStep.NONE,
                100,
                OptionalDouble.empty());
    }

    private static Behaviour behaviour(Seen seen) {
        return seen.path().equals(COUNTER)
                ? Behaviour.raw("{\"input_tokens\": " + (seen.body().length + 3) / 4 + "}")
                : Behaviour.answer("yes");
    }

    private Outcome ask(LoopbackProvider provider, Clearance clearance, long cap) {
        Budget budget = new Budget(folder, Caps.NONE.with(Scope.RUN, cap), clock, "run");
        StopSignal stop = StopSignal.whenTold();
        try (OutboundGate gate =
                new OutboundGate(provider.catalog(), clearance, provider.environment(), GateLimits.DEFAULT)) {
            RetryPolicy once = new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
            return new BudgetedModel(gate, budget, once, new Random(1), stop, stop, notice -> {}).ask(question());
        }
    }

    private List<Entry> attempts() throws Exception {
        return Spending.read(folder, YearMonth.now(clock), ZoneOffset.UTC).entries();
    }

    private String ledger() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void whatBytesWouldForbidIsCountedAndThenReservedWithAMargin() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(CountingTest::behaviour)) {
            assertThat(ask(provider, ALL, 5_000)).isInstanceOf(Answered.class);

            assertThat(provider.seen()).extracting(Seen::path).containsExactly(COUNTER, "/v1/messages");
            String counted = provider.seen().get(0).bodyText();
            assertThat(counted).contains("Is it so?").doesNotContain("max_tokens");
            Entry entry = attempts().get(0);
            assertThat(attempts())
                    .as("counting is no attempt and costs nothing")
                    .hasSize(1);
            long tokens = (provider.seen().get(0).body().length + 3) / 4;
            assertThat(entry.reserved().tokens()).isEqualTo(tokens + tokens / 10 + 1 + 1_000 + 100);
            assertThat(entry.usage())
                    .as("settled by what was billed")
                    .contains(provider.billed().get(1));
            assertThat(entry.over()).isFalse();
            assertThat(ledger())
                    .contains("\"what\":\"count\"")
                    .contains("\"input\":" + (tokens + tokens / 10 + 1 + 1_000));
        }
    }

    @Test
    void whatBytesAllowIsNotCounted() {
        try (LoopbackProvider provider = LoopbackProvider.start(CountingTest::behaviour)) {
            assertThat(ask(provider, ALL, 50_000)).isInstanceOf(Answered.class);
            assertThat(provider.seen()).extracting(Seen::path).containsExactly("/v1/messages");
        }
    }

    @Test
    void whatTheCountForbidsTooIsNotSent() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(CountingTest::behaviour)) {
            assertThat(((Refusal) ask(provider, ALL, 2_500)).reason()).isEqualTo(Reason.OVER_BUDGET);
            assertThat(provider.seen()).extracting(Seen::path).containsExactly(COUNTER);
            assertThat(attempts()).isEmpty();
        }
    }

    @Test
    void whatMayNotLeaveIsNotCountedEither() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(CountingTest::behaviour)) {
            Outcome outcome = ask(provider, prompt -> Optional.of("a private note"), 5_000);
            assertThat(((Refusal) outcome).reason()).isEqualTo(Reason.NOT_CLEARED);
            assertThat(provider.seen()).isEmpty();
            // Not by the gate alone, either.
            try (OutboundGate gate = new OutboundGate(
                    provider.catalog(),
                    prompt -> Optional.of("a private note"),
                    provider.environment(),
                    GateLimits.DEFAULT)) {
                assertThat(gate.counted(question(), Duration.ofSeconds(5))).isEmpty();
            }
            assertThat(provider.seen()).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotCountLeavesTheBytes() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(seen -> Behaviour.status(404, "not found"))) {
            assertThat(((Refusal) ask(provider, ALL, 5_000)).reason()).isEqualTo(Reason.OVER_BUDGET);
            assertThat(provider.seen()).extracting(Seen::path).containsExactly(COUNTER);
            assertThat(attempts()).isEmpty();
            assertThat(ledger()).contains("\"what\":\"count\"").doesNotContain("\"input\"");
        }
    }
}
