package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.report.RunReport;
import dev.wikiclean.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges in whole runs with git: what the configuration asks for, what waits, and what the commit tells. */
class MergeRunTest {
    private static final String TEXT = """
            Tea brews badly on a mountain, for water boils there at ninety degrees, and the leaves give their flavour only
            near a hundred; a pressure cooker helps.
            """;

    @TempDir
    private Path vault;

    private Git git;

    @BeforeEach
    void twoNotesOfOneTopic() throws Exception {
        write("Tea.md", "---\nlevel: 3\nstatus: verified\norigin: Assam\n---\n# Tea\n\n" + TEXT);
        write(
                "old/Tea.md",
                "---\nlevel: 4\nstatus: draft\ngrower: Kim\n---\n# Tea\n\n" + TEXT + "\nKnown to the old.\n");
        write("Menu.md", "Drink [[old/Tea]] or [[Tea]].\n");
        git = Git.init(vault);
    }

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    private void commit() throws IOException {
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
    }

    private RunResult run(String... prefer) throws WorkException {
        return CleanRun.run(new RunOptions(vault, true, true, true, Set.of(), List.of(prefer)), Progress.NONE);
    }

    @Test
    void theCommitAndTheReportTellWhoseWordStands() throws Exception {
        commit();
        RunResult result = run();

        String level = "level: kept 3, not 4 of old/Tea.md";
        assertThat(read("Tea.md")).contains("level: 3", "grower: Kim", "Known to the old.");
        assertThat(read("old/Tea.md")).contains("level: 4", "duplicate_of: \"[[Tea]]\"");
        String message = git.ok("log", "-1", "--format=%B");
        assertThat(message)
                .contains("Where merged notes disagreed:\n- Tea.md: " + level + "\n")
                .contains("- Tea.md: status: kept verified, not draft of old/Tea.md\n");
        assertThat(git.ok("log", "-1", "--format=%(trailers:key=Wiki-Clean-Run,valueonly)"))
                .isNotBlank();
        assertThat(RunReport.markdown(result)).contains(level);
    }

    @Test
    void theMoreTrustedWordIsTakenAndTheOtherNamed() throws Exception {
        write("Tea.md", "---\nlevel: 3\n---\n# Tea\n\n" + TEXT);
        write("old/Tea.md", "---\nlevel: 4\nstatus: verified\n---\n# Tea\n\n" + TEXT + "\nKnown to the old.\n");
        commit();
        run("Tea.md");

        assertThat(read("Tea.md")).contains("level: 4").doesNotContain("level: 3", "verified");
        assertThat(git.ok("log", "-1", "--format=%B"))
                .contains("- Tea.md: level: took 4 of old/Tea.md, which is trusted more, not 3\n")
                .contains("- Tea.md: status: left out, not verified of old/Tea.md\n");
    }

    @Test
    void theConfigurationChoosesAndRemoves() throws Exception {
        write(".wiki-clean.yaml", "duplicates: {prefer: [\"old/**\"], redirects: remove}\n");
        commit();
        Map<String, String> before = FolderBytes.of(vault);
        RunResult result = run();

        assertThat(vault.resolve("Tea.md")).doesNotExist();
        assertThat(read("old/Tea.md")).contains("Known to the old.", "origin: Assam");
        assertThat(read("Menu.md")).isEqualTo("Drink [[old/Tea]] or [[old/Tea|Tea]].\n");
        assertThat(RunReport.markdown(result)).contains("the configuration prefers old/");
        assertThat(git.status()).isEmpty();
        assertThat(run().changes().files()).isEmpty();

        UndoRun.undo(vault);
        for (String path : List.of("Tea.md", "old/Tea.md", "Menu.md")) {
            assertThat(read(path)).isEqualTo(before.get(path));
        }
    }

    @Test
    void aNoteAskedForGoesBeforeTheConfiguration() throws Exception {
        write(".wiki-clean.yaml", "duplicates: {prefer: [\"old/**\"]}\n");
        commit();
        run("Tea.md");
        assertThat(read("old/Tea.md")).contains("status: redirect");
        assertThat(read("Tea.md")).contains("Known to the old.");
    }

    @Test
    void aNoteIsNotRemovedUnderALinkThatMustStay() throws Exception {
        write(".wiki-clean.yaml", "duplicates: {redirects: remove}\n");
        commit();
        String mine = "Drink [[old/Tea]] or [[Tea]], I am just writing.\n";
        write("Menu.md", mine);
        RunResult waiting = run();

        assertThat(read("Menu.md")).isEqualTo(mine);
        assertThat(read("old/Tea.md")).contains("Known to the old.").doesNotContain("redirect");
        assertThat(read("Tea.md")).doesNotContain("Known to the old.");
        assertThat(waiting.notices())
                .anyMatch(line -> line.startsWith("1 fix waits") && line.contains("uncommitted changes (Menu.md)"));

        commit();
        run();
        assertThat(vault.resolve("old/Tea.md")).doesNotExist();
        assertThat(read("Menu.md")).isEqualTo("Drink [[Tea|old/Tea]] or [[Tea]], I am just writing.\n");
        assertThat(read("Tea.md")).contains("Known to the old.");
    }

    @Test
    void aRedirectStaysForALinkThatIsNeverTouched() throws Exception {
        write(".wiki-clean.yaml", "ignore: [Menu.md]\nduplicates: {redirects: remove}\n");
        commit();
        run();
        assertThat(read("old/Tea.md")).contains("status: redirect", "duplicate_of: \"[[Tea]]\"");
        assertThat(git.ok("log", "-1", "--format=%B"))
                .contains(
                        "old/Tea.md stays as a redirect: the link [[old/Tea]] in Menu.md cannot be pointed at Tea.md");
    }

    @Test
    void aMemberWithUncommittedChangesWaitsAndIsNamed() throws Exception {
        commit();
        for (String member : List.of("Tea.md", "old/Tea.md")) {
            String before = read(member);
            write(member, before + "\nI am just writing.\n");
            Map<String, String> mine = FolderBytes.of(vault);
            RunResult waiting = run();
            assertThat(waiting.notices())
                    .as(member)
                    .anyMatch(line -> line.contains("uncommitted changes (" + member + ")"));
            assertThat(waiting.commit()).isEmpty();
            assertThat(read("Tea.md")).isEqualTo(mine.get("Tea.md"));
            assertThat(read("old/Tea.md")).isEqualTo(mine.get("old/Tea.md"));
            write(member, before);
        }
        assertThat(run().commit()).isPresent();
    }

    @Test
    void allRedirectsOfAChainLeadToTheNoteThatItsEndIsMergedInto() throws Exception {
        write("a.md", "---\nstatus: redirect\nduplicate_of: \"[[b]]\"\n---\nSee [[b]].\n");
        write("b.md", "---\nredirects_to: c\n---\nSee [[c]].\n");
        write("c.md", "---\nmerged_into: old/Tea\n---\n");
        write("Menu.md", "[[a]] [[b|tea]] [[c]]\n");
        commit();
        run();
        assertThat(read("old/Tea.md")).contains("duplicate_of: \"[[Tea]]\"");
        assertThat(read("a.md")).contains("duplicate_of: \"[[Tea]]\"");
        assertThat(read("b.md")).contains("redirects_to: Tea\n");
        assertThat(read("c.md")).contains("merged_into: Tea\n");
        assertThat(read("Menu.md")).isEqualTo("[[Tea|a]] [[Tea|tea]] [[Tea|c]]\n");
        assertThat(run().changes().files()).isEmpty();
    }

    @Test
    void aCircleOfRedirectsIsToldWithAllItsNotesAndNothingIsChanged() throws Exception {
        Files.delete(vault.resolve("old/Tea.md"));
        write("a.md", "---\nstatus: redirect\nduplicate_of: \"[[b]]\"\n---\n");
        write("b.md", "---\nredirects_to: \"[[c]]\"\n---\n");
        write("c.md", "---\nmerged_into: a\n---\n");
        write("Menu.md", "[[a]] and [[Tea]]\n");
        commit();
        RunResult result = run();
        assertThat(result.changes().files()).isEmpty();
        assertThat(result.findingsBefore())
                .filteredOn(finding -> finding.rule().equals("self-redirect"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("in a circle", "a", "b", "c");
        assertThat(git.status()).isEmpty();
    }
}
