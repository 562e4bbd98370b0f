package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Where the hook of a repository belongs. */
sealed interface HookPlace {
    /** The way out of a setting that turns hooks off. */
    String TURN_ON = "git config --unset core.hooksPath turns them on";

    /**
     * A folder that git reads hooks from.
     *
     * @param isElsewhere whether it lies outside of the repository, so that others may use it too
     * @param isForOthers whether it lies in the work tree, and so goes to whoever clones
     * @param needsConsent whether other repositories certainly or probably use it
     */
    record Folder(Path folder, boolean isElsewhere, boolean isForOthers, boolean needsConsent) implements HookPlace {
        Path hook() {
            return folder.resolve("pre-commit");
        }
    }

    /**
     * A file of husky's in the work tree, to which a block is added that calls a hook of ours.
     *
     * @param isActive whether git's settings lead there; the package manager's install does that
     */
    record Husky(Path file, Path hook, boolean isActive) implements HookPlace {}

    /**
     * A program that writes the hooks itself, from its settings.
     *
     * @param isNamed whether these name wiki-clean already
     */
    record Managed(String by, String advice, boolean isNamed) implements HookPlace {}

    /** None. */
    record Nowhere(Refusal refusal) implements HookPlace {}

    /**
     * @param command what is to be called, for advice
     * @throws IOException where a path cannot be looked at
     */
    static HookPlace of(GitWorkspace git, String command) throws IOException {
        HooksPath path = HooksPath.of(git);
        Path base = git.state().base();
        Path folder = path.folder().normalize();
        if (path.scope().isPresent() && folder.equals(base)) {
            return new Nowhere(new Refusal(
                    "git runs no hooks here: core.hooksPath is empty or names the work tree itself", TURN_ON));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return new Nowhere(new Refusal(
                    "git runs no hooks here: core.hooksPath is " + folder + ", which is no folder", TURN_ON));
        }
        if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
            return new Nowhere(new Refusal(
                    "git runs no hooks here: " + folder + " is a symbolic link that leads nowhere", "repair it"));
        }
        Optional<HookPlace> husky = husky(git, path, folder, base);
        if (husky.isPresent()) {
            return husky.get();
        }
        Optional<Managed> managed = HookManagers.of(base, HookFile.at(folder.resolve("pre-commit")), command);
        if (managed.isPresent()) {
            return managed.get();
        }
        Path real = Files.exists(folder) ? folder.toRealPath() : folder;
        Path common = git.commonDir().toRealPath();
        boolean isInGit = real.startsWith(common) || folder.startsWith(common) && !Files.exists(folder);
        boolean isInTree = !isInGit && real.startsWith(base.toRealPath());
        boolean isElsewhere = !isInGit && !isInTree;
        return new Folder(
                folder,
                isElsewhere,
                isInTree,
                isElsewhere && (path.isOfEverybody() || path.scope().isEmpty()));
    }

    private static Optional<HookPlace> husky(GitWorkspace git, HooksPath path, Path folder, Path base) {
        Path hook = git.commonDir().resolve("wiki-clean").resolve("pre-commit");
        String name = String.valueOf(folder.getFileName());
        Path parent = folder.getParent();
        if (name.equals("_") && parent != null && parent.endsWith(".husky")) {
            return Optional.of(new Husky(parent.resolve("pre-commit"), hook, true));
        }
        if (name.equals(".husky")) {
            return Optional.of(new Husky(folder.resolve("pre-commit"), hook, true));
        }
        Path own = base.resolve(".husky");
        return path.scope().isEmpty() && Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new Husky(own.resolve("pre-commit"), hook, false))
                : Optional.empty();
    }
}
