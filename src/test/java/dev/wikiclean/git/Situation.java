package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A repository as it may be in the wild.
 *
 * @param byGit whether the git program is to commit
 * @param setup makes it, with a {@link WildVault} committed in it; returns the vault's folder
 * @param check looks at what is special about it after the run
 */
record Situation(String name, boolean byGit, Setup setup, Check check) {
    @FunctionalInterface
    interface Setup {
        Path make(Path scratch) throws IOException;
    }

    @FunctionalInterface
    interface Check {
        void look(GitRepo repo) throws IOException;
    }

    /** What JGit does right. */
    static Situation right(String name, Setup setup) {
        return new Situation(name, false, setup, repo -> {});
    }

    static Situation handedOver(String name, Setup setup) {
        return new Situation(name, true, setup, repo -> {});
    }

    Situation with(Check then) {
        return new Situation(name, byGit, setup, then);
    }

    @Override
    public String toString() {
        return name;
    }
}
