package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.rules.RemovalLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten stubs, two error pages and a duplicate among forty notes: a run removes no more of them than it may. */
class RemovalCapTest {
    @TempDir
    private Path vault;

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void fill(String maxRemovals) throws IOException {
        write(
                ".wiki-clean.yaml",
                "extends: agent-wiki\nduplicates: {redirects: remove}\nmax-removals: " + maxRemovals + "\n");
        String same = "Otters rest on their backs and crack shells with a stone they keep under one arm.\n\n"
                + "They hold hands while they sleep so that the tide does not part them.\n";
        write("Animals/Sea otter.md", "---\nid: otter\n---\n" + same);
        write("Inbox/Sea otter.md", same);
        for (int i = 0; i < 10; i++) {
            write("Empty " + i + ".md", "");
        }
        for (int i = 0; i < 2; i++) {
            write(
                    "Clip " + i + ".md",
                    "---\nurl: https://example.org/" + i
                            + "\n---\n404 Not Found\n\nThe requested URL was not found on this server.\n");
        }
        for (int i = 0; i < 26; i++) {
            write("Note " + i + ".md", "What note " + i + " says is said nowhere else, number " + i * 7919 + ".\n");
        }
    }

    private RunResult run(Optional<RemovalLimit> limit, RemovalCap.Consent consent) throws WorkException {
        return CleanRun.run(
                new RunOptions(vault, true, true, true, Set.of()), new RemovalCap(limit, consent), Progress.NONE);
    }

    @Test
    void aboveTheLimitNothingIsWrittenAndTheWayOutIsNamed() throws Exception {
        fill("10%");
        var before = FolderBytes.of(vault);

        assertThatThrownBy(() -> run(Optional.empty(), RemovalCap.Consent.NOBODY))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("removes 13 of 40 notes; `max-removals: 10%` allows 4")
                .hasMessageContaining("1 by duplicate-topic: Inbox/Sea otter.md")
                .hasMessageContaining("2 by error-note: Clip 0.md, Clip 1.md")
                .hasMessageContaining("10 by stub-note: Empty 0.md, Empty 1.md")
                .hasMessageContaining("--max-removals 13");

        var after = FolderBytes.of(vault);
        after.keySet().removeIf(path -> path.startsWith(".wiki-clean/"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theCountIsOfEveryRuleAndExact() throws Exception {
        fill("12");
        assertThatThrownBy(() -> run(Optional.empty(), RemovalCap.Consent.NOBODY))
                .isInstanceOf(WorkException.class);

        RunResult done = run(RemovalLimit.of("13"), RemovalCap.Consent.NOBODY);

        assertThat(done.applied()).isTrue();
        assertThat(done.notesAfter()).isEqualTo(27);
    }

    @Test
    void whoeverIsAskedIsToldAndObeyed() throws Exception {
        fill("0");
        List<String> asked = new ArrayList<>();
        assertThatThrownBy(() -> run(Optional.empty(), question -> !asked.add(question)))
                .isInstanceOf(WorkException.class);
        assertThat(vault.resolve("Empty 0.md")).exists();

        RunResult done = run(Optional.empty(), asked::add);

        assertThat(asked).hasSize(2).allSatisfy(question -> assertThat(question).contains("13 of 40"));
        assertThat(done.applied()).isTrue();
        assertThat(vault.resolve("Empty 0.md")).doesNotExist();
    }

    @Test
    void aRunThatOnlyLooksShowsTheChangesAndSaysThatItWouldAsk() throws Exception {
        fill("10%");

        RunResult seen = CleanRun.run(new RunOptions(vault, false, true, true, Set.of()), Progress.NONE);

        assertThat(seen.notesAfter()).isEqualTo(27);
        assertThat(seen.notices())
                .anySatisfy(notice ->
                        assertThat(notice).contains("removes 13 of 40 notes").contains("will ask"));
    }

    @Test
    void aShareNeverMeansFewerThanThreeAndIsRoundedUp() {
        assertThat(limit("10%").of(5)).isEqualTo(3);
        assertThat(limit("10%").of(41)).isEqualTo(5);
        assertThat(limit("0%").of(1000)).isZero();
        assertThat(limit("100%").of(1_000_000_000)).isEqualTo(1_000_000_000);
        assertThat(limit("2").of(5)).isEqualTo(2);
        for (String wrong : List.of("", "-1", "101%", "ten", "1.5%", "10 %", "99999999", "%")) {
            assertThat(RemovalLimit.of(wrong)).as(wrong).isEmpty();
        }
    }

    private static RemovalLimit limit(String written) {
        return RemovalLimit.of(written).orElseThrow();
    }
}
