package dev.wikiclean.run.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.Seen;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One night after the other on a small vault, with a server on this machine. */
class AgentRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CLAIM = Pattern.compile("kind=\"claim (\\d+)\">");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path vault;
    private final List<String> told = new ArrayList<>();
    private Function<Seen, Behaviour> script = AgentRunTest::notEnough;
    private LoopbackProvider provider;

    @BeforeEach
    void fill() throws Exception {
        provider = LoopbackProvider.start(seen -> {
            told.add(seen.bodyText());
            return script.apply(seen);
        });
        vault = Files.createDirectories(folder.resolve("vault"));
        write(".wiki-clean.yaml", """
                extends: agent-wiki
                reasoning:
                  model: home-model
                  providers:
                    home:
                      wire: chat-completions
                      base-url: "%s/v1"
                      key: none
                      models:
                        home-model:
                          source: this test
                          date: 2026-11-22
                          thinking: {switch: none}
                          temperature: always
                          schema: strict
                          caching: none
                          limits: {input: 100000, output: 20000}
                          prices: {input: 1, output: 5}
                """.formatted(provider.url()));
        write("raw/s.md", "Voting raises accuracy, it says. Every sample costs money.\n");
        write("raw/t.md", "Beam search keeps several outlines at once, and drops the worst.\n");
        note("Voting", "s", "Voting raises accuracy.");
        note("Beam", "t", "Beam search keeps several outlines. See [[Wanted Thing]] and [[Voting|votes]].");
        write("c.md", "# C\\n\\nOne [[Wanted Thing]] and [[Beam]].\n");
        git("init", "-q", "-b", "main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private void note(String name, String source, String text) throws IOException {
        write(name + ".md", """
                ---
                title: %s
                source_trust_level: B
                verification_status: pending
                confidence_score: 0.2
                raw_sources: ["[[raw/%s]]"]
                ---

                # %1$s

                %s

                ## 🧪 검증 / 중복
                - by hand

                ## 🕓 Changelog
                | date | change |
                |---|---|
                | 2026-05-08 | first |
                """.formatted(name, source, text));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(vault.resolve(name).getParent());
        Files.writeString(vault.resolve(name), text);
    }

    private String git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(vault.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes());
        try {
            assertThat(process.waitFor()).as(printed).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return printed;
    }

    private static Behaviour notEnough(Seen seen) {
        ArrayNode claims = JSON.createArrayNode();
        Matcher claim = CLAIM.matcher(seen.prompt());
        while (claim.find()) {
            claims.addObject()
                    .put("id", Integer.parseInt(claim.group(1)))
                    .put(
                            "label",
                            seen.prompt().contains("Voting raises accuracy, it says") ? "supported" : "not-enough")
                    .put("source", 1)
                    .put("quote", "Voting raises accuracy");
        }
        return Behaviour.answer(JSON.createObjectNode().set("claims", claims).toString());
    }

    private AgentResult night(int notes) throws Exception {
        return night(notes, StopSignal.whenTold());
    }

    private AgentResult night(int notes, StopSignal stop) throws Exception {
        AgentOptions options =
                new AgentOptions(vault, Optional.empty(), notes, Duration.ofMinutes(30), Optional.empty());
        return new AgentRun(options, UnaryOperator.identity(), stop, CLOCK, Progress.NONE).run();
    }

    private long verified(AgentResult result) {
        return result.night().orElseThrow().entries().stream()
                .filter(entry -> entry.task().equals("verify") && entry.result() instanceof NightResult.Done)
                .count();
    }

    @Test
    void theSecondNightPaysForNothingThatTheFirstFinished() throws Exception {
        AgentResult first = night(20);
        assertThat(verified(first)).as(first.night().toString()).isEqualTo(2);
        assertThat(first.cost().value()).isPositive();
        int asked = told.size();
        AgentResult second = night(20);
        assertThat(told.size()).isEqualTo(asked);
        assertThat(second.cost().value()).isZero();
        assertThat(second.commits()).isZero();
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("worktree", "list").lines()).hasSize(1);
        assertThat(git("log", "--format=%s%n%b", "main..wiki-clean/agent-2026-11-22"))
                .contains("verify 1 note")
                .contains("Model: home-model")
                .contains("Cost: ");
    }

    @Test
    void aNoteThatHasChangedIsPaidForAgain() throws Exception {
        night(20);
        git("merge", "-q", "--ff-only", "wiki-clean/agent-2026-11-22");
        note("Voting", "s", "Voting raises accuracy. It is never free of cost.");
        git("commit", "-q", "-a", "-m", "more");
        told.clear();
        AgentResult second = night(20);
        assertThat(verified(second)).isEqualTo(1);
        assertThat(told.toString()).contains("never free");
    }

    @Test
    void whatIsPrivateInTheOwnersOwnFilesAloneNeverLeaves() throws Exception {
        // Not committed: the branch of the agent still has the note as it was.
        write("Voting.md", "---\nprivate: true\n---\n" + Files.readString(vault.resolve("Voting.md")));
        write("Untracked Heron.md", "---\nprivate: true\n---\n");
        night(20);
        assertThat(told.toString())
                .contains("Beam search")
                .doesNotContainIgnoringCase("Voting")
                .doesNotContainIgnoringCase("votes a")
                .doesNotContainIgnoringCase("heron");
    }

    /** Deleting the branch is the owner's no to what stood on it. */
    @Test
    void whatTheOwnerThrewAwayIsNotDoneAgain() throws Exception {
        script = seen -> seen.bodyText().contains("You write statements") ? Behaviour.answer("""
                        {"sections": [{"section": "h1", "statements": [
                          {"text": "Beam search knows it.", "sources": ["s1"]}]}]}""") : notEnough(seen);
        NightReport report = night(20).night().orElseThrow();
        assertThat(report.done()).as(report.toString()).isEqualTo(3);
        git("branch", "-q", "-D", "wiki-clean/agent-2026-11-22");
        assertThat(night(20).night().orElseThrow().entries()).isEmpty();
    }

    @Test
    void whatTheOwnerHasTakenOutSinceTheCommitNeverLeaves() throws Exception {
        Files.delete(vault.resolve("Voting.md"));
        write("raw/t.md", "Beam search keeps several outlines.\n");
        night(20);
        assertThat(told.toString()).doesNotContain("raises accuracy").doesNotContain("drops the worst");
    }

    @Test
    void aNightWithoutMoneySaysSoAndIsNoNightSpent() throws Exception {
        String configured = Files.readString(vault.resolve(".wiki-clean.yaml"));
        write(".wiki-clean.yaml", configured + "  caps: {run: 0.000001usd}\n");
        NightReport report = night(20).night().orElseThrow();
        assertThat(told).isEmpty();
        assertThat(report.entries()).isNotEmpty().allMatch(entry -> entry.result() instanceof NightResult.NoMoney);
        assertThat(report.end()).contains("money is spent");
        write(".wiki-clean.yaml", configured);
        assertThat(verified(night(20))).isEqualTo(2);
    }

    @Test
    void oneNoteIsOneNote() throws Exception {
        AgentResult first = night(1);
        assertThat(first.night().orElseThrow().entries()).hasSize(1);
        assertThat(first.night().orElseThrow().end()).contains("most allowed");
    }

    /** A key that ran out, a provider that is away: no model has said anything, so everything is still to be asked. */
    @Test
    void aNightWithoutAnAnswerIsNoNightSpent() throws Exception {
        script = seen -> Behaviour.status(401, "who are you?");
        AgentResult first = night(20);
        assertThat(first.night().orElseThrow().done()).isZero();
        assertThat(told).hasSizeGreaterThan(2);
        script = AgentRunTest::notEnough;
        told.clear();
        assertThat(verified(night(20))).isEqualTo(2);
        assertThat(told.toString()).contains("Wanted Thing");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheEndOfTheRunCutOffIsDoneByTheNext(boolean answered) throws Exception {
        StopSignal stop = StopSignal.whenTold();
        script = seen -> {
            stop.stop();
            return answered ? Behaviour.refusal("no") : Behaviour.closed();
        };
        AgentResult first = night(20, stop);
        assertThat(first.night().orElseThrow().entries()).hasSize(1);
        assertThat(first.night().orElseThrow().end()).contains("asked to stop");
        assertThat(told).hasSize(1);
        script = AgentRunTest::notEnough;
        assertThat(verified(night(20))).isEqualTo(2);
        assertThat(told.lastIndexOf(told.get(0))).isPositive();
    }

    @Test
    void withoutAModelItCleansAlone() throws Exception {
        write(".wiki-clean.yaml", "extends: agent-wiki\n");
        AgentResult result = night(20);
        assertThat(told).isEmpty();
        assertThat(result.night()).isEmpty();
        assertThat(result.notices()).anyMatch(notice -> notice.contains("no model"));
    }

    @Test
    void aFailingServerIsNotAskedForTheSameNoteEveryNight() throws Exception {
        script = seen -> Behaviour.refusal("no");
        AgentResult first = night(20);
        assertThat(first.night().orElseThrow().done()).isZero();
        assertThat(git("branch", "--format=%(refname:short)").lines()).hasSizeLessThanOrEqualTo(2);
        int asked = told.size();
        night(20);
        assertThat(told.size()).isEqualTo(asked);
    }
}
