package dev.wikiclean.run.agent;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.SingleFile;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.git.DirtyPaths;
import dev.wikiclean.git.GitWorkspace;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the owner of a vault has in it that is not committed, and that an unattended run on what is must know. */
final class UserState {
    /** Settings that many keep out of git; without them the vault would be read otherwise. */
    private static final List<String> SETTINGS = List.of(
            ".obsidian/app.json",
            ".obsidian/templates.json",
            ".obsidian/daily-notes.json",
            ".obsidian/zk-prefixer.json",
            ".obsidian/bookmarks.json",
            ".obsidian/starred.json",
            ".obsidian/plugins/templater-obsidian/data.json",
            ".obsidian/plugins/periodic-notes/data.json",
            ".wiki-clean/decisions.yaml");

    private UserState() {}

    /** Gives {@code tree} the settings of {@code vault} that it lacks. */
    static void copySettings(Path vault, Path tree) throws IOException {
        for (String name : SETTINGS) {
            Path from = vault.resolve(name);
            Path to = tree.resolve(name);
            if (Files.isRegularFile(from) && !Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                new SingleFile(FileOps.disk()).write(to, Files.readAllBytes(from));
            }
        }
    }

    /** The files that their owner has changed or removed since they were committed: what they say now may be private. */
    static Set<VaultPath> changed(Path vault) throws IOException {
        Optional<GitWorkspace> git = GitWorkspace.open(StateFolder.of(vault));
        if (git.isEmpty()) {
            return Set.of();
        }
        try (GitWorkspace workspace = git.get()) {
            return DirtyPaths.of(workspace).uncommitted();
        }
    }
}
