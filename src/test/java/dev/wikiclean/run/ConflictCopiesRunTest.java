package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sync clients left behind, in whole runs with every rule on: found, named, and never touched. */
class ConflictCopiesRunTest {
    private static final String COPY = "Plan (Kim's conflicted copy 2026-05-08).md";
    private static final String MARKED = "<<<<<<< HEAD\n[[plan b]]\n=======\n[[The Plan]]\n>>>>>>> main\n";

    @TempDir
    private Path vault;

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    private RunResult run(boolean apply) throws WorkException {
        return CleanRun.run(new RunOptions(vault, apply, true, false, new HashSet<>(RuleCatalog.ids())), Progress.NONE);
    }

    private RunResult move(String old, String target) throws WorkException {
        return CleanRun.move(
                new RunOptions(vault, true, false, false, Set.of()), new MoveOrder(old, target, false), Progress.NONE);
    }

    private static List<String> rules(List<Finding> findings, String path) {
        return findings.stream()
                .filter(finding -> finding.path().value().equals(path))
                .map(Finding::rule)
                .toList();
    }

    private void aPlan() throws IOException {
        write(".wiki-clean.yaml", "extends: agent-wiki\nmoc: {min-notes: 1}\n");
        write("Index.md", "# Index\n\n[[The Plan]] [[plan-b]] and other words about this vault.\n");
        write("Plan.md", "---\naliases: [The Plan]\ncategory: Work\n---\n# Plan\n\nWhat was agreed on in May.\n");
        write("Plan B.md", "# Plan B\n\nWhat happens otherwise, if it comes to that.\n");
    }

    @Test
    void theLinksOfACopyAreNotRepairedAndItsAliasAnswersNothing() throws Exception {
        aPlan();
        String copy = "---\naliases: [The Plan]\ncategory: Work\n---\n# Quite another thing\n\n[[plan-b]]\n";
        write(COPY, copy);
        write("Gone (conflicted copy 2026-05-08 101112).md", "");
        RunResult result = run(true);

        assertThat(read("Index.md")).contains("[[Plan|The Plan]]").contains("[[Plan B");
        assertThat(read(COPY)).isEqualTo(copy);
        assertThat(rules(result.findingsBefore(), COPY)).containsExactly("conflict-copy");
        assertThat(rules(result.findingsBefore(), "Gone (conflicted copy 2026-05-08 101112).md"))
                .containsExactly("conflict-copy");
        assertThat(read("00_MOC/Work MOC.md")).contains("[[Plan]]").doesNotContain("conflicted");
        assertThat(run(true).changes().files()).isEmpty();
    }

    @Test
    void aMoveTakesTheLinksOfACopyAlong() throws Exception {
        aPlan();
        write(COPY, "# Quite another thing\n\n[[Plan B]]\n");
        move("Plan B", "Other Plan");
        assertThat(read(COPY)).contains("[[Other Plan|Plan B]]");
    }

    @Test
    void aCopyOfTheSameTextIsMergedIntoTheOriginalNeverTheOtherWayRound() throws Exception {
        aPlan();
        String text = "# Plan\n\n" + "What was agreed on in May, with many words about this and that.\n\n"
                + "The second part speaks of money, of the people who give it, and of those who spend it.\n\n"
                + "The third part speaks of time, which nobody has, and how to share it among the four of us.\n\n"
                + "The last part says what happens if all of the above should turn out to be wrong after all.\n";
        write("Plan.md", text);
        write(COPY, text + "\nAnd more.\n");
        run(true);
        assertThat(read(COPY)).contains("duplicate_of: \"[[Plan]]\"");
        assertThat(read("Plan.md")).contains("What was agreed on in May").contains("And more.");
        assertThat(rules(run(false).findingsBefore(), COPY)).doesNotContain("conflict-copy");
    }

    @Test
    void aNoteWithConflictMarkersIsNeverEdited() throws Exception {
        aPlan();
        write("Both.md", MARKED);
        write("Both copy.md", MARKED);
        RunResult result = run(true);
        assertThat(rules(result.findingsBefore(), "Both.md")).containsExactly("conflict-copy");
        assertThat(read("Both.md")).isEqualTo(MARKED);
        assertThat(read("Both copy.md")).isEqualTo(MARKED);
        Map<String, String> before = FolderBytes.of(vault);
        assertThatThrownBy(() -> move("Plan B", "Other Plan"))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("Both")
                .hasMessageContaining("resolve the conflict first");
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
    }

    @Test
    void aNoteThatIsNotDownloadedIsThere() throws Exception {
        aPlan();
        write("Index.md", "# Index\n\n[[멀리]] ![[p.png]] and other words about this vault.\n");
        write(".멀리.md.icloud", "");
        write(".p.png.icloud", "");
        write("Stub.md", "TODO\n");
        RunResult result = run(true);

        assertThat(rules(result.findingsBefore(), "Index.md")).isEmpty();
        assertThat(rules(result.findingsBefore(), "멀리.md")).containsExactly("unreadable-note");
        assertThat(vault.resolve("Stub.md")).exists();
        assertThat(result.findingsBefore())
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("kept").contains("멀리.md may link to it"));
        assertThat(vault.resolve(".멀리.md.icloud")).exists();
        assertThatThrownBy(() -> move("멀리", "Near")).hasMessageContaining("not downloaded");
        assertThatThrownBy(() -> move("Plan B", "멀리")).hasMessageContaining("exists already");
        assertThat(move("Plan B", "Other Plan").notices())
                .anySatisfy(notice -> assertThat(notice).contains("멀리.md").contains("cannot follow"));
    }

    @Test
    void withEveryNoteDownloadedTheStubGoes() throws Exception {
        aPlan();
        write("Stub.md", "TODO\n");
        run(true);
        assertThat(vault.resolve("Stub.md")).doesNotExist();
    }
}
