package dev.wikiclean.git;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small vault, what a run does to it, and what its user has not committed yet. */
final class WildVault {
    /** What the run does, as {@code git show --name-status --no-renames} tells. */
    static final List<String> DONE = List.of(
            "A\tneu/C ünï.md",
            "A\tneu/D.md",
            "A\tneu/pic.png",
            "D\tB.md",
            "D\tC.md",
            "D\tpic.png",
            "M\tA.md",
            "M\tcrlf.md",
            "M\t폴더/\u1112\u1161\u11AB 🌱 \"q\".md");

    private WildVault() {}

    static void fill(Path vault) throws IOException {
        write(vault, "A.md", "a $Id$\n");
        write(vault, "B.md", "b\n");
        write(vault, "C.md", "c\n");
        write(vault, "crlf.md", "one\r\ntwo\r\n");
        write(vault, "폴더/\u1112\u1161\u11AB 🌱 \"q\".md", "k\n");
        Files.write(vault.resolve("pic.png"), "pix\n".getBytes(StandardCharsets.UTF_16LE));
        for (String name : List.of("staged", "edited", "removed", "dropped", "assumed", "skipped")) {
            write(vault, name + ".md", name + "\n");
        }
    }

    static void write(Path vault, String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static ChangeSet changes(Path vault) {
        return Changes.in(vault)
                .modify("A.md", "a2 $Id$\n")
                .modify("crlf.md", "one\r\n2\r\n")
                .modify("폴더/\u1112\u1161\u11AB 🌱 \"q\".md", "k2\n")
                .delete("B.md")
                .rename("C.md", "neu/C ünï.md", "c2\n")
                .move("pic.png", "neu/pic.png")
                .create("neu/D.md", "d\n")
                .set();
    }

    /** Every path of a run, for whoever asks who commits it. */
    static List<VaultPath> paths() {
        return DONE.stream().map(line -> VaultPath.of(line.substring(2))).toList();
    }

    /** Work in every state that a user leaves it in. */
    static void leaveWork(GitRepo repo, Path vault) throws IOException {
        GitRepo in = GitRepo.at(vault);
        write(vault, "staged.md", "staged 2\n");
        in.git("add", "staged.md");
        write(vault, "staged.md", "staged 3\n");
        write(vault, "edited.md", "edited 2\n");
        in.git("rm", "-q", "--cached", "removed.md");
        Files.delete(vault.resolve("dropped.md"));
        write(vault, "added.md", "added\n");
        in.git("add", "added.md");
        write(vault, "announced.md", "announced\n");
        in.git("add", "-N", "announced.md");
        write(vault, "loose.md", "loose\n");
        in.git("update-index", "--assume-unchanged", "assumed.md");
        in.git("update-index", "--skip-worktree", "skipped.md");
    }
}
