package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index of an older tree answers is what the whole vault answers. */
class StagedCommitsTest {
    @TempDir
    Path folder;

    @Test
    void randomCommitsAreJudgedAlike() throws Exception {
        StagedCommits commits = new StagedCommits(Git.init(folder), 3);
        commits.edits().begin(60);
        commits.run(45);
        assertThat(commits.differences()).as("seed 3: %s", commits).isEmpty();
        assertThat(commits.known()).as("%s", commits).isGreaterThan(8);
        assertThat(commits.elsewhere()).as("%s", commits).isPositive();
    }

    @Test
    void aSpoiltIndexIsMadeAnew() throws Exception {
        StagedRepo repo = StagedRepo.init(folder.resolve("repo"));
        repo.write("A.md", "# A\n\nSome words that A says [[B]].\n").write("B.md", "# B\n\nOther words, those of B.\n");
        repo.commit().stage("A.md", "# A\n\nSome words that A says [[B]] [[broken]].\n");
        repo.check();
        repo.check();
        Path state = repo.folder().resolve(".git/wiki-clean");
        List<Path> kept;
        try (var files = Files.list(state)) {
            kept = files.sorted().toList();
        }
        assertThat(kept).hasSize(2);
        for (Path index : kept) {
            byte[] whole = Files.readAllBytes(index);
            for (int at : new int[] {0, 9, 20, 60, whole.length / 2, whole.length - 1}) {
                byte[] spoilt = whole.clone();
                spoilt[at] ^= 4;
                Files.write(index, spoilt);
                assertThat(StagedRepo.shown(repo.check())).as("byte %s", at).containsExactly("A.md broken-link");
                assertThat(Files.readAllBytes(index)).as("byte %s", at).isEqualTo(whole);
            }
            Files.write(index, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThat(StagedRepo.shown(repo.check())).containsExactly("A.md broken-link");
            Files.write(index, new byte[0]);
            assertThat(StagedRepo.shown(repo.check())).containsExactly("A.md broken-link");
        }
        // A file where the folder should be: works without.
        for (Path index : kept) {
            Files.deleteIfExists(index);
        }
        Files.delete(state);
        Files.writeString(state, "in the way");
        assertThat(StagedRepo.shown(repo.check())).containsExactly("A.md broken-link");
    }

    @Test
    void whatWasCheckedAndCommittedOtherwiseIsReadAgain() throws Exception {
        StagedRepo repo = StagedRepo.init(folder.resolve("repo"));
        for (String name : List.of("A", "B", "C", "D")) {
            repo.write(name + ".md", "# " + name + "\n\nWords that nobody but " + name + " says.\n");
        }
        repo.commit().stage("A.md", "# A\n\nOther words.\n");
        repo.check();
        repo.commit().stage("B.md", "# B\n\nThis was checked: [[D]].\n");
        repo.check();
        repo.stage("B.md", "# B\n\nThis is committed: [[C]].\n");
        repo.commit();
        for (String gone : List.of("C.md", "D.md")) {
            repo.git().ok("rm", "-q", "--", gone);
        }
        assertThat(StagedRepo.shown(repo.check())).containsExactly("B.md broken-link");
        assertThat(repo.check().get(0).message()).contains("`C`");
        // What was checked and never committed is not there.
        repo.commit().stage("E.md", "# E\n\nWords of E.\n");
        repo.check();
        repo.git().ok("rm", "-q", "--cached", "--", "E.md");
        Files.delete(repo.folder().resolve("E.md"));
        repo.stage("A.md", "# A\n\nOther words, and [[E]].\n");
        assertThat(StagedRepo.shown(repo.check())).containsExactly("A.md broken-link");
    }
}
