package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged is the index that is committed, whatever lies in the work tree. */
class StagedCheckTest {
    private static final String SAYS = "This note says something of its own about one subject of this small vault.\n";

    @TempDir
    Path folder;

    private StagedRepo repo() throws IOException {
        return StagedRepo.init(folder.resolve("repo"));
    }

    private static List<String> shown(StagedRepo repo) throws WorkException {
        return StagedRepo.shown(repo.check());
    }

    @Test
    void nothingStagedIsClean() throws Exception {
        StagedRepo repo = repo().write("A.md", "# A\n\n[[nowhere at all]]\n");
        assertThat(shown(repo)).isEmpty();
        repo.commit().write("A.md", "# A\n\n[[nowhere at all]] [[nothing else]]\n");
        assertThat(shown(repo)).isEmpty();
    }

    @Test
    void beforeTheFirstCommitTheIndexIsEverything() throws Exception {
        StagedRepo repo =
                repo().stage("A.md", SAYS + "[[B]] [[nowhere at all]]\n").stage("B.md", SAYS);
        assertThat(shown(repo)).containsExactly("A.md broken-link");
    }

    @Test
    void theBlobIsJudgedAndNotTheFile() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS).commit();
        repo.stage("A.md", SAYS + "[[broken in the index]]\n").write("A.md", SAYS + "[[broken on the disk]]\n");
        assertThat(repo.check()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("broken in the index"));
        repo.stage("A.md", SAYS + "good\n").write("A.md", SAYS + "[[broken on the disk]]\n");
        assertThat(shown(repo)).isEmpty();
    }

    @Test
    void whatIsNotStagedDoesNotHelpALink() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS).commit();
        repo.stage("A.md", SAYS + "[[New]] ![[kept out.png]]\n").write("New.md", SAYS);
        repo.write("kept out.png", "x").write(".git/info/exclude", "*.png\n");
        assertThat(repo.check()).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("this leads to `New.md`, which git does not track: `git add` it, or others will miss it"));
        repo.git().ok("add", "-N", "New.md");
        assertThat(shown(repo)).containsExactly("A.md broken-link");
        repo.git().ok("add", "New.md");
        assertThat(shown(repo)).isEmpty();
    }

    @Test
    void whatTheCommitBreaksElsewhereIsFound() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS + "[[B]] [[old and broken]]\n")
                .write("B.md", SAYS + "# One\n\ntext ^block\n")
                .write("C.md", SAYS + "[[D#One]] [[D#^block]] [[E]]\n")
                .write("D.md", SAYS + "# One\n\ntext ^block\n")
                .write("X/E.md", SAYS)
                .write("F.md", "---\naliases: [Efff]\n---\n" + SAYS)
                .write("G.md", SAYS + "[[Efff]]\n")
                .commit();
        repo.git().ok("mv", "B.md", "Bee.md");
        assertThat(repo.check()).singleElement().satisfies(finding -> {
            assertThat(finding.path().value()).isEqualTo("A.md");
            assertThat(finding.message()).contains("this commit renames it", "Bee");
        });
        repo.git().ok("mv", "Bee.md", "B.md");
        repo.git().ok("rm", "-q", "--cached", "B.md");
        assertThat(repo.check()).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("this leads to `B.md`, which git does not track: `git add` it, or others will miss it"));
        Files.delete(repo.folder().resolve("B.md"));
        assertThat(repo.check()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("this commit deletes B.md"));
        repo.commit().stage("D.md", SAYS + "# Two\n\ntext ^other\n");
        assertThat(shown(repo)).containsExactly("C.md broken-heading", "C.md broken-block");
        repo.commit().stage("Y/Z/E.md", "# Something else\n\nWholly unlike the other.\n");
        assertThat(shown(repo)).containsExactly("C.md ambiguous-link");
        repo.commit().stage("F.md", SAYS);
        assertThat(shown(repo)).containsExactly("G.md broken-link");
    }

    @Test
    void anAliasThatCollidesByTheCommitIsAWarningOnBothSides() throws Exception {
        StagedRepo repo = repo().write("A.md", "---\naliases: [BS]\n---\n" + SAYS)
                .write("B.md", "---\naliases: [Old]\n---\n" + SAYS + "More.\n")
                .write("C.md", "---\naliases: [Old]\n---\n" + SAYS + "Different.\n")
                .commit();
        repo.stage("D.md", "---\naliases: [BS]\n---\nAnother matter with words of its own, and none of the others.\n");
        assertThat(repo.check())
                .extracting(finding -> finding.path() + " " + finding.rule() + " " + finding.severity())
                .containsExactly("A.md alias-collision WARN", "D.md alias-collision WARN");
        repo.commit().stage("B.md", "---\naliases: [Old]\n---\n" + SAYS + "More of it.\n");
        assertThat(repo.check())
                .extracting(finding -> finding.path() + " " + finding.rule() + " " + finding.severity())
                .containsExactly("B.md alias-collision INFO");
    }

    @Test
    void aNewNoteOnAnOldTopicIsNamed() throws Exception {
        String text = "# Test-time compute\n\nSpend more computation when the model answers, not when it learns.\n"
                + "Sampling, search and verification are the usual ways, and each has its price in latency.\n";
        StagedRepo repo = repo().write("AI/Test-time compute.md", text)
                .write("B.md", SAYS)
                .commit();
        repo.stage("Z/Test-time compute.md", text + "One more line.\n");
        assertThat(repo.check()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("duplicate-topic");
            assertThat(finding.path() + finding.message())
                    .contains("AI/Test-time compute.md", "Z/Test-time compute.md");
        });
    }

    @Test
    void commitsOfFilesAndOfAllSeeTheirOwnIndex() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS).write("B.md", SAYS + "b\n").commit();
        repo.stage("A.md", SAYS + "[[broken a]]\n").write("B.md", SAYS + "[[broken b]]\n");
        Map<String, String> all = repo.environmentOf("commit", "-a", "-m", "x");
        assertThat(StagedRepo.shown(repo.check("", all, repo.folder())))
                .containsExactly("A.md broken-link", "B.md broken-link");
        StagedRepo.forget(all);
        repo.git().ok("reset", "-q");
        repo.git().ok("add", "A.md");
        Map<String, String> one = repo.environmentOf("commit", "-m", "x", "B.md");
        assertThat(StagedRepo.shown(repo.check("", one, repo.folder()))).containsExactly("B.md broken-link");
        StagedRepo.forget(one);
        Map<String, String> plain = repo.environmentOf("commit", "-m", "x");
        assertThat(StagedRepo.shown(repo.check("", plain, repo.folder()))).containsExactly("A.md broken-link");
    }

    @Test
    void linkedWorktreesHaveTheirOwnIndex() throws Exception {
        StagedRepo repo = repo().write("V/A.md", SAYS).commit();
        repo.git().ok("worktree", "add", "-q", "../other");
        StagedRepo other = StagedRepo.at(folder.resolve("other"));
        other.stage("V/A.md", SAYS + "[[broken here]]\n");
        Map<String, String> environment = other.environmentOf("commit", "-m", "x");
        assertThat(StagedRepo.shown(other.check("", environment, other.folder())))
                .containsExactly("V/A.md broken-link");
        assertThat(StagedRepo.shown(other.check("V", environment, other.folder())))
                .containsExactly("A.md broken-link");
        assertThat(shown(repo)).isEmpty();
        // What git says of the one says nothing of the other.
        assertThat(StagedRepo.shown(repo.check("", environment, other.folder())))
                .isEmpty();
    }

    @Test
    void aVaultInASubfolderIsAWorldOfItsOwn() throws Exception {
        StagedRepo repo = repo().write("docs/B.md", SAYS).write("노트/A.md", SAYS).commit();
        repo.stage("docs/C.md", SAYS + "[[broken]]\n").stage("노트/A.md", SAYS + "[[B]] [[각]]\n");
        // The file's name is decomposed, the link's is not.
        repo.stage("노트/\u1100\u1161\u11a8.md", SAYS + "x");
        Map<String, String> environment = repo.environmentOf("commit", "-m", "x");
        assertThat(StagedRepo.shown(repo.check("노트", environment, repo.folder())))
                .containsExactly("A.md broken-link");
        assertThat(StagedRepo.shown(
                        repo.check("노트", System.getenv(), repo.folder().resolve("docs"))))
                .containsExactly("A.md broken-link");
    }

    @Test
    void unresolvedConflictsAreRefusedAndMergesJudged() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS).write("T.md", SAYS).commit();
        repo.git().ok("checkout", "-q", "-b", "side");
        repo.write("A.md", SAYS + "side\n").write("S.md", SAYS + "[[T]]\n").commit();
        repo.git().ok("checkout", "-q", "main");
        Files.delete(repo.folder().resolve("T.md"));
        repo.write("A.md", SAYS + "main\n").commit();
        assertThatThrownBy(() -> repo.git().ok("merge", "-q", "side")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(repo::check)
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("unresolved conflicts in A.md");
        repo.stage("A.md", SAYS + "both\n");
        assertThat(shown(repo)).containsExactly("S.md broken-link");
    }

    @Test
    void configurationAndDecisionsAreThoseOfTheIndex() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS).commit();
        repo.stage("A.md", SAYS + "[[broken]]\n").write(".wiki-clean.yaml", "rules: {broken-link: off}\n");
        assertThat(shown(repo)).isEmpty();
        repo.stage(".wiki-clean.yaml", "rules: {broken-link: warn}\n")
                .write(".wiki-clean.yaml", "rules: {broken-link: off}\n");
        assertThat(shown(repo)).containsExactly("A.md broken-link");
        repo.stage(".wiki-clean.yaml", "rules: {broken-lnk: warn}\n");
        assertThatThrownBy(repo::check).isInstanceOf(WorkException.class).hasMessageContaining(".wiki-clean.yaml:1");
    }

    @Test
    void filesThatAreNoNotesAreLeftAlone() throws Exception {
        StagedRepo repo = repo().write("A.md", SAYS).commit();
        StagedRepo module = StagedRepo.init(folder.resolve("module"))
                .write("Inner.md", SAYS + "[[broken]]")
                .commit();
        repo.git()
                .ok(
                        "-c",
                        "protocol.file.allow=always",
                        "submodule",
                        "add",
                        "-q",
                        module.folder().toString(),
                        "sub");
        repo.stage("A.md", SAYS + "[[Inner]] [[Linked]] [[Pointer]]\n");
        repo.stage("Pointer.md", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n");
        Files.createSymbolicLink(repo.folder().resolve("Linked.md"), Path.of("A.md"));
        repo.git().ok("add", "Linked.md");
        CheckResult result = repo.result("", System.getenv(), repo.folder());
        assertThat(result.findings()).isEmpty();
        assertThat(result.notices()).singleElement().asString().contains("not judged: Pointer.md");
        // The submodule's own commit is judged in the submodule.
        StagedRepo inner = StagedRepo.at(repo.folder().resolve("sub"));
        inner.stage("Inner.md", SAYS + "[[broken otherwise]]");
        Map<String, String> outer = repo.environmentOf("commit", "-m", "x");
        assertThat(StagedRepo.shown(inner.check("", outer, repo.folder()))).containsExactly("Inner.md broken-link");
    }

    @Test
    void otherKindsOfRepositoriesAreRead() throws Exception {
        StagedRepo repo = StagedRepo.init(folder.resolve("sha256"), "--object-format=sha256");
        repo.write("in/A.md", SAYS).write("out/B.md", SAYS + "[[A]]\n").commit();
        repo.git().ok("update-index", "--split-index");
        repo.stage("in/A.md", SAYS + "[[broken]]\n");
        assertThat(shown(repo)).containsExactly("in/A.md broken-link");
        repo.git().ok("reset", "-q", "--hard");
        repo.git().ok("sparse-checkout", "set", "--cone", "--sparse-index", "in");
        repo.git().ok("rm", "-q", "in/A.md");
        assertThat(shown(repo)).containsExactly("out/B.md broken-link");
    }

    @Test
    void aFolderOutsideOfGitIsAnError() throws Exception {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        assertThatThrownBy(() -> StagedCheck.check(new StagedOptions(
                        bare,
                        java.util.Set.of(),
                        java.util.Optional.empty(),
                        true,
                        bare,
                        Map.of("PATH", System.getenv("PATH")))))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("lies in no git repository");
    }
}
