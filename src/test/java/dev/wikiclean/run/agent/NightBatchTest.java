package dev.wikiclean.run.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.Seen;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.Spending;
import dev.wikiclean.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that hand in their questions as a batch, to a server on this machine that answers as the provider documents. */
class NightBatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private static final String BATCHES = "/v1/messages/batches";
    private static final String ANSWER =
            "{\"claims\":[{\"id\":1,\"label\":\"not-enough\",\"source\":0,\"quote\":\"\"}]}";
    /** 100 tokens of input at 1, 20 of output at 5, at half the price. */
    private static final long COST = (100 + 20 * 5) / 2;

    @TempDir
    private Path folder;

    private Path vault;
    private LoopbackProvider provider;
    private StopSignal stop = StopSignal.whenTold();
    private boolean ended = true;
    private List<String> results = List.of("succeeded", "succeeded");
    private Runnable handedIn = () -> {};
    private JsonNode batch;

    @BeforeEach
    void fill() throws Exception {
        provider = LoopbackProvider.start(this::answer);
        vault = Files.createDirectories(folder.resolve("vault"));
        configure("");
        write("raw/s.md", "Voting raises accuracy, it says. Every sample costs money.\n");
        for (String name : List.of("Beam", "Voting")) {
            write(name + ".md", """
                    ---
                    title: %s
                    verification_status: pending
                    confidence_score: 0.2
                    raw_sources: ["[[raw/s]]"]
                    ---

                    # %1$s

                    %1$s is written about in this note.
                    """.formatted(name));
        }
        git("init", "-q", "-b", "main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
    }

    private void configure(String more) throws IOException {
        write(".wiki-clean.yaml", """
                extends: agent-wiki
                reasoning:
                  model: home-model
                  providers:
                    home:
                      wire: anthropic-messages
                      base-url: "%s"
                      key: none
                      models:
                        home-model:
                          thinking: {switch: none}
                          temperature: never
                          schema: strict
                          caching: none
                          limits: {input: 100000, output: 20000}
                          prices: {input: 1, output: 5, batch: 0.5}
                %s""".formatted(provider.url(), more));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(vault.resolve(name).getParent());
        Files.writeString(vault.resolve(name), text);
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(vault.toFile())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }

    private Behaviour answer(Seen seen) {
        if (seen.path().equals(BATCHES)) {
            batch = seen.json();
            handedIn.run();
            return Behaviour.raw(state(false));
        }
        if (seen.path().equals(BATCHES + "/msgbatch_1")) {
            if (!ended) {
                stop.stop();
            }
            return Behaviour.raw(state(ended));
        }
        if (seen.path().equals(BATCHES + "/msgbatch_1/results")) {
            StringBuilder lines = new StringBuilder();
            for (int i = batch.path("requests").size() - 1; i >= 0; i--) {
                lines.append(line(
                                batch.path("requests").get(i).path("custom_id").asText(), results.get(i)))
                        .append('\n');
            }
            return Behaviour.raw(lines.toString());
        }
        return Behaviour.answer(ANSWER);
    }

    private static String state(boolean over) {
        return "{\"id\":\"msgbatch_1\",\"type\":\"message_batch\",\"processing_status\":\"%s\"}"
                .formatted(over ? "ended" : "in_progress");
    }

    private static String line(String id, String type) {
        String message = type.equals("succeeded")
                ? ",\"message\":{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":"
                        + JSON.valueToTree(ANSWER)
                        + "}],\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":100,\"output_tokens\":20}}"
                : type.equals("errored") ? ",\"error\":{\"error\":{\"type\":\"api_error\"}}" : "";
        return "{\"custom_id\":\"%s\",\"result\":{\"type\":\"%s\"%s}}".formatted(id, type, message);
    }

    private AgentResult night() throws Exception {
        stop = StopSignal.whenTold();
        AgentOptions options =
                new AgentOptions(vault, Optional.empty(), 20, Duration.ofMinutes(30), Optional.empty(), true);
        return new AgentRun(options, UnaryOperator.identity(), stop, CLOCK, Progress.NONE).run();
    }

    private static long verified(AgentResult result) {
        return result.night().orElseThrow().entries().stream()
                .filter(entry -> entry.task().equals("verify") && entry.result() instanceof NightResult.Done)
                .count();
    }

    private long asked(String path) {
        return provider.seen().stream().filter(seen -> seen.path().equals(path)).count();
    }

    private Path state() {
        return vault.resolve(".git/wiki-clean");
    }

    private List<Entry> ledger() throws Exception {
        return Spending.read(state(), YearMonth.of(2026, 11), ZoneOffset.UTC).entries();
    }

    @Test
    void allFirstQuestionsAreOneBatchAtTheBatchPrice() throws Exception {
        handedIn = () -> {
            // Reserved and written down before it is sent.
            assertThat(state().resolve("agent-batch.json")).content().contains("\"id\":\"\"");
            assertThat(reserved()).isEqualTo(2);
        };
        AgentResult result = night();

        assertThat(verified(result)).as(result.toString()).isEqualTo(2);
        assertThat(asked(BATCHES)).isEqualTo(1);
        assertThat(batch.path("requests")).hasSize(2);
        assertThat(asked("/v1/messages")).as("nothing is asked alone").isZero();
        assertThat(ledger()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.outcome()).isEqualTo("answered");
            assertThat(entry.spend().money().value()).isEqualTo(COST);
            assertThat(entry.over()).isFalse();
        });
        assertThat(state().resolve("agent-batch.json")).doesNotExist();
    }

    private long reserved() {
        try {
            return ledger().stream()
                    .filter(entry -> entry.outcome().equals(Entry.OPEN))
                    .count();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLaterRunFetchesWhatAnEarlierOneHandedIn() throws Exception {
        ended = false;
        AgentResult first = night();
        assertThat(verified(first)).isZero();
        assertThat(ledger()).hasSize(2).allMatch(entry -> entry.outcome().equals(Entry.OPEN));

        ended = true;
        AgentResult second = night();
        assertThat(verified(second)).isEqualTo(2);
        assertThat(asked(BATCHES)).as("paid for once").isEqualTo(1);
        assertThat(asked("/v1/messages")).isZero();
        assertThat(ledger()).hasSize(2).allMatch(entry -> entry.spend().money().value() == COST);
    }

    /** What a kill leaves that comes after the batch has arrived and before its id has. */
    @Test
    void aKillBeforeTheIdIsKnownLeavesTheReservationsSpent() throws Exception {
        Path killed = folder.resolve("killed");
        handedIn = () -> copy(state(), killed);
        night();
        deleteAll(state());
        copy(killed, state());
        handedIn = () -> {};

        AgentResult next = night();
        assertThat(next.notices()).anyMatch(notice -> notice.contains("stays spent"));
        assertThat(ledger())
                .filteredOn(entry -> entry.outcome().equals("cut"))
                .hasSize(2)
                .allMatch(entry -> entry.spend().equals(entry.reserved()));
        assertThat(reserved()).isZero();
    }

    @Test
    void whatErrsOrExpiresIsNotPaidAndAskedAlone() throws Exception {
        results = List.of("errored", "expired");
        AgentResult result = night();

        assertThat(verified(result)).isEqualTo(2);
        assertThat(asked("/v1/messages")).isEqualTo(2);
        assertThat(ledger())
                .filteredOn(entry -> !entry.outcome().equals("answered"))
                .hasSize(2)
                .allMatch(entry -> entry.spend().money().value() == 0);
    }

    @Test
    void whatTheCapsForbidIsNotInTheBatch() throws Exception {
        // One worst case at the price of batches, and not two.
        configure("  caps: {run: 0.004usd}\n");
        night();
        assertThat(batch.path("requests")).hasSize(1);
        assertThat(ledger().stream()
                        .mapToLong(entry -> entry.spend().money().value())
                        .sum())
                .isLessThanOrEqualTo(4_000);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
