package dev.wikiclean.run;

import dev.wikiclean.apply.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All that must be as before or as after: every file and folder with its bytes and permissions, and what git says.
 *
 * @param tree the id of the tree that HEAD holds; empty without git
 * @param status what {@code git status} says; empty without git
 */
record VaultState(Map<String, String> files, String tree, String status) {
    static VaultState of(Path vault) throws IOException {
        if (!Files.exists(vault.resolve(".git"))) {
            return new VaultState(Snapshot.of(vault), "", "");
        }
        Git git = new Git(vault);
        return new VaultState(
                Snapshot.of(vault),
                git.ok("rev-parse", "HEAD^{tree}"),
                git.ok("--no-optional-locks", "status", "--porcelain", "--untracked-files=all"));
    }

    /** What tells this state from another, for a person; at most so many lines. */
    List<String> differences(VaultState other, int most) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        for (String path : paths) {
            String mine = files.getOrDefault(path, "nothing");
            String theirs = other.files.getOrDefault(path, "nothing");
            if (!mine.equals(theirs)) {
                lines.add(path + ": " + mine + " and not " + theirs);
            }
        }
        if (!tree.equals(other.tree)) {
            lines.add("HEAD holds " + tree.strip() + " and not " + other.tree.strip());
        }
        if (!status.equals(other.status)) {
            lines.add("status [" + status.strip() + "] and not [" + other.status.strip() + "]");
        }
        return lines.subList(0, Math.min(most, lines.size()));
    }
}
