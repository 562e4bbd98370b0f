package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.Fate;
import dev.wikiclean.vault.VaultPath;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultHistoryTest extends MovedFiles {
    @Test
    void aRenameWithEditsIsFound() throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        edit("notes/Gamma.md", 35);
        git.commitAll("Call it Gamma");
        String commit = git.git("rev-parse", "HEAD").strip();
        assertThat(fate("Alpha")).isInstanceOfSatisfying(Fate.Moved.class, moved -> {
            Fate.Step step = moved.steps().get(0);
            assertThat(step.commit()).isEqualTo(commit);
            assertThat(step.from().value()).isEqualTo("notes/Alpha.md");
            assertThat(step.to().value()).isEqualTo("notes/Gamma.md");
            assertThat(step.evidence())
                    .isInstanceOfSatisfying(Fate.Evidence.SameText.class, same -> assertThat(same.similarity())
                            .isBetween(50, 80));
        });
    }

    @Test
    void everySpellingOfTheNameFindsIt() throws Exception {
        move("notes/Alpha.md", "Gamma.md");
        git.commitAll("Call it Gamma");
        for (String target : List.of(
                "Alpha", "alpha", "ALPHA.md", "notes/Alpha", "Notes/alpha.md", "/notes/Alpha", "./notes/Alpha.md")) {
            assertMoved(target, "Gamma.md", 1);
        }
        for (String target : List.of("lpha", "other/Alpha", "/Alpha", "../notes/Alpha", "Alpha.png", "Never")) {
            assertThat(fate(target)).as(target).isInstanceOf(Fate.Unknown.class);
        }
    }

    @Test
    void chainsAreFollowed() throws Exception {
        String[] names = {"notes/Alpha.md", "notes/Gamma.md", "deep/er/Delta.md", "Epsilon.md"};
        for (int i = 1; i < names.length; i++) {
            move(names[i - 1], names[i]);
            edit(names[i], 30);
            git.commitAll("Call it " + names[i]);
        }
        assertMoved("Alpha", "Epsilon.md", 3);
        assertMoved("Gamma", "Epsilon.md", 2);
        assertMoved("er/Delta", "Epsilon.md", 1);
    }

    @Test
    void aChainThatEndsInADeletionIsGone() throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        git.git("rm", "-q", "notes/Gamma.md");
        git.commitAll("Done with it");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Gone.class);
        assertThat(fate("Gamma")).isInstanceOf(Fate.Gone.class);
    }

    @Test
    void aMovedFolderTakesItsNotesAlong() throws Exception {
        move("notes", "topics/all");
        git.commitAll("Sort it");
        assertMoved("notes/Alpha", "topics/all/Alpha.md", 1);
        assertMoved("notes/Other 3", "topics/all/Other 3.md", 1);
    }

    @Test
    void namesThatWereSwappedOverAThirdAreFollowed() throws Exception {
        move("notes/Alpha.md", "notes/Swap.md");
        git.commitAll("One");
        move("notes/Beta.md", "notes/Alpha.md");
        git.commitAll("Two");
        move("notes/Swap.md", "notes/Beta.md");
        git.commitAll("Three");
        assertMoved("Swap", "notes/Beta.md", 1);
    }

    @Test
    void aPathThatAnotherFileTookOverInOneCommitIsNoAnswer() throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        move("notes/Gamma.md", "notes/Delta.md");
        move("notes/Beta.md", "notes/Gamma.md");
        git.commitAll("Gamma is another now, and the path was never free");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Unknown.class);
    }

    @Test
    void aNoteRecreatedUnderAnOldNameIsAnother() throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        note("notes/Alpha", 999);
        git.commitAll("Another Alpha");
        git.write("New.md", "written later, about [[Alpha]]\n").commitAll("A link to the other");
        move("notes/Alpha.md", "notes/Omega.md");
        git.commitAll("The other is called Omega");
        assertThat(fate(folder, VaultPath.of("New.md"), "Alpha"))
                .isInstanceOfSatisfying(
                        Fate.Moved.class,
                        moved -> assertThat(moved.now().value()).isEqualTo("notes/Omega.md"));
        // Home's link is older than the second Alpha: which one it means, nobody knows.
        assertThat(fate("Alpha")).isInstanceOfSatisfying(Fate.Ambiguous.class, several -> assertThat(several.now())
                .extracting(VaultPath::value)
                .containsExactlyInAnyOrder("notes/Gamma.md", "notes/Omega.md"));
    }

    @Test
    void aNoteThatWasDeletedAndCameBackIsTheSame() throws Exception {
        git.git("rm", "-q", "notes/Alpha.md");
        git.git("commit", "-qm", "Away");
        git.git("revert", "--no-edit", "HEAD");
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        assertMoved("Alpha", "notes/Gamma.md", 1);
    }

    @Test
    void aDeletionWhoseLinksMovedLeadsToTheHeir() throws Exception {
        git.write("a.md", "see [[Alpha]] and [[Beta]]\n").write("b.md", "or [more](notes/Alpha.md), or ![[Alpha]]\n");
        git.commitAll("Links");
        git.git("rm", "-q", "notes/Alpha.md");
        git.write("a.md", "see [[Beta|Alpha]] and [[Beta]]\n")
                .write("b.md", "or [more](notes/Beta.md), or ![[Beta]]\n");
        git.commitAll("Beta says it all");
        assertThat(fate("Alpha")).isInstanceOfSatisfying(Fate.Moved.class, moved -> {
            assertThat(moved.now().value()).isEqualTo("notes/Beta.md");
            assertThat(moved.steps().get(0).evidence()).isEqualTo(new Fate.Evidence.LinksMoved(3));
        });
    }

    @Test
    void linksThatMovedToDifferentNotesProveNothing() throws Exception {
        git.write("a.md", "see [[Alpha]]\n").write("b.md", "or [[Alpha]]\n").commitAll("Links");
        git.git("rm", "-q", "notes/Alpha.md");
        git.write("a.md", "see [[Beta]]\n").write("b.md", "or [[Other 1]]\n");
        git.commitAll("Spread");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Gone.class);
    }

    @Test
    void oneLinkThatMovedProvesNothing() throws Exception {
        git.write("a.md", "see [[Alpha]]\n").commitAll("A link");
        git.git("rm", "-q", "notes/Alpha.md");
        git.write("a.md", "see [[Beta]]\n").commitAll("Another link");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Gone.class);
    }

    @Test
    void aDeletedNoteIsNotTheNewOneOfTheSameTemplate() throws Exception {
        git.write("notes/Stub.md", NoteTexts.note("Stub", 1, 1)).commitAll("A stub");
        git.git("rm", "-q", "notes/Stub.md");
        git.write("notes/Else.md", NoteTexts.note("Else", 1, 2)).commitAll("Another stub instead");
        assertThat(fate("Stub")).isInstanceOf(Fate.Gone.class);
        git.git("rm", "-q", "notes/Beta.md");
        note("notes/Zeta", 5_000);
        git.commitAll("Another note instead");
        assertThat(fate("Beta")).isInstanceOf(Fate.Gone.class);
    }

    @Test
    void emptyFilesPairOnlyByTheirNames() throws Exception {
        git.write("Empty.md", "").write("Void.md", "").commitAll("Nothing");
        git.git("rm", "-q", "Empty.md");
        git.write("Blank.md", "").commitAll("Nothing else");
        assertThat(fate("Empty")).isInstanceOf(Fate.Gone.class);
        move("Void.md", "deep/Void.md");
        git.commitAll("Nothing moved");
        assertMoved("/Void", "deep/Void.md", 1);
    }

    @Test
    void twoCopiesAreTwoAnswers() throws Exception {
        String text = Files.readString(folder.resolve("notes/Alpha.md"));
        git.git("rm", "-q", "notes/Alpha.md");
        git.write("One.md", text).write("Two.md", text).commitAll("Two of it");
        assertThat(fate("Alpha")).isInstanceOfSatisfying(Fate.Ambiguous.class, several -> assertThat(several.now())
                .hasSize(2));
    }

    @Test
    void twoHalvesAreTwoAnswers() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("notes/Alpha.md"));
        git.git("rm", "-q", "notes/Alpha.md");
        git.write("One.md", String.join("\n", lines.subList(0, 17)))
                .write("Two.md", String.join("\n", lines.subList(17, lines.size())))
                .commitAll("Split");
        assertThat(fate("Alpha")).isNotInstanceOf(Fate.Moved.class);
    }

    @Test
    void twoNotesMergedIntoANewOneAreNoRename() throws Exception {
        String both =
                Files.readString(folder.resolve("notes/Alpha.md")) + Files.readString(folder.resolve("notes/Beta.md"));
        git.git("rm", "-q", "notes/Alpha.md", "notes/Beta.md");
        git.write("Both.md", both).commitAll("One of both");
        assertThat(fate("Alpha")).isNotInstanceOf(Fate.Moved.class);
    }

    @Test
    void aBareNameOfSeveralFilesIsNoAnswer() throws Exception {
        note("more/Alpha", 300);
        git.commitAll("Two of one name");
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call the one Gamma");
        move("more/Alpha.md", "more/Delta.md");
        git.commitAll("Call the other Delta");
        assertThat(fate("Alpha")).isInstanceOfSatisfying(Fate.Ambiguous.class, several -> assertThat(several.now())
                .hasSize(2));
        assertMoved("notes/Alpha", "notes/Gamma.md", 1);
        assertMoved("more/Alpha", "more/Delta.md", 1);
        git.git("rm", "-q", "more/Delta.md");
        git.commitAll("One is gone");
        assertThat(fate("Alpha")).isNotInstanceOf(Fate.Moved.class);
    }

    @Test
    void renamesOnAMergedBranchAreFound() throws Exception {
        git.git("checkout", "-qb", "side");
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        git.git("checkout", "-q", "main");
        edit("notes/Alpha.md", 30);
        git.write("Home.md", "# Home\n\nrewritten, still with [[Alpha]]\n").commitAll("Meanwhile");
        git.git("merge", "-q", "--no-edit", "side");
        assertMoved("Alpha", "notes/Gamma.md", 1);
        assertThat(fate("Beta")).isInstanceOf(Fate.Unknown.class);
    }

    @Test
    void branchesThatDisagreeAreNoAnswer() throws Exception {
        git.git("checkout", "-qb", "side");
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        git.git("checkout", "-q", "main");
        move("notes/Alpha.md", "notes/Delta.md");
        git.commitAll("Call it Delta");
        git.git("merge", "-q", "--no-commit", "-s", "ours", "side");
        git.git("checkout", "side", "--", "notes/Gamma.md");
        git.commitAll("Keep both");
        assertThat(fate("Alpha")).isNotInstanceOf(Fate.Moved.class);
    }

    @Test
    void koreanNamesMatchInEveryNormalForm() throws Exception {
        String name = "추론 비용";
        note("지식/" + Normalizer.normalize(name, Normalizer.Form.NFD), 400);
        git.commitAll("A Korean note");
        move("지식/" + Normalizer.normalize(name, Normalizer.Form.NFD) + ".md", "지식/추론의 \"비용\".md");
        edit("지식/추론의 \"비용\".md", 30);
        git.commitAll("Another name");
        assertMoved(name, "지식/추론의 \"비용\".md", 1);
        assertMoved("지식/" + name, "지식/추론의 \"비용\".md", 1);
    }

    @Test
    void renamedImagesAreFoundByTheirBytes() throws Exception {
        byte[] image = new byte[5_000];
        new java.util.Random(7).nextBytes(image);
        Files.write(folder.resolve("shot.png"), image);
        git.commitAll("An image");
        move("shot.png", "files/screenshot of it.png");
        git.commitAll("A better name");
        assertMoved("shot.png", "files/screenshot of it.png", 1);
    }

    @Test
    void whatIsOnlyMovedOnDiskIsNotKnown() throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Unknown.class);
        git.commitAll("Now it is");
        move("notes/Gamma.md", "notes/Delta.md");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Unknown.class);
    }

    @Test
    void whatMovedToTheTrashIsGone() throws Exception {
        move("notes/Alpha.md", ".trash/Alpha.md");
        git.commitAll("Away");
        assertThat(fate("Alpha")).isInstanceOf(Fate.Gone.class);
    }
}
