package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@code git status} says. */
final class DirtyByCommand {
    private DirtyByCommand() {}

    static DirtyPaths of(GitWorkspace git, GitProgram program) throws IOException {
        Set<VaultPath> uncommitted = new TreeSet<>();
        Set<VaultPath> untracked = new TreeSet<>();
        Set<String> nested = new TreeSet<>();
        // In the vault's own folder: its name need not be written on a command line.
        GitProgram inVault = program.in(git.state().vault());
        List<String> command = List.of(
                "status",
                "--porcelain=v2",
                "-z",
                "--no-renames",
                "--untracked-files=all",
                "--ignore-submodules=all",
                "--",
                ".");
        for (String record : inVault.need(command, new byte[0]).records()) {
            switch (record.isEmpty() ? ' ' : record.charAt(0)) {
                case '1' -> uncommitted.addAll(git.vaultPaths(record.split(" ", 9)[8]));
                case 'u' -> uncommitted.addAll(git.vaultPaths(record.split(" ", 11)[10]));
                case '?' -> {
                    String path = record.substring(2);
                    untracked.addAll(git.vaultPaths(path));
                    if (path.endsWith("/")) {
                        nested.add(path);
                    }
                }
                default -> {}
            }
        }
        for (IndexFlags entry : IndexFlags.of(inVault)) {
            if (entry.isHidden()) {
                uncommitted.addAll(git.vaultPaths(entry.path()));
            }
            if (entry.isRepository()) {
                nested.add(entry.path() + "/");
            }
        }
        List<String> notices = new ArrayList<>();
        for (String folder : nested) {
            uncommitted.addAll(NestedRepository.files(git, folder));
            notices.add(folder + " is a repository of its own: its files are left alone; run wiki-clean inside it");
        }
        return new DirtyPaths(uncommitted, untracked, notices);
    }
}
