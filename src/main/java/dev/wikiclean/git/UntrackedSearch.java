package dev.wikiclean.git;

import java.io.IOException;
import java.util.Set;

/** Two git programs that look for files beside the index at once, while this one does something else. */
public final class UntrackedSearch implements AutoCloseable {
    private static final String LISTING = "ls-files";

    private final Process all;
    private final Process open;

    UntrackedSearch(Process all, Process open) {
        this.all = all;
        this.open = open;
    }

    /**
     * Files that are not in the index, by vault path.
     *
     * @param open that could be added
     * @param ignored that git is told to leave out
     */
    public record Untracked(Set<String> open, Set<String> ignored) {}

    /** What they found; waits for them. To be asked once. */
    public Untracked answer() throws IOException {
        Set<String> ignored = StagedTree.paths(HookGit.answer(all, LISTING));
        Set<String> addable = StagedTree.paths(HookGit.answer(open, LISTING));
        ignored.removeAll(addable);
        return new Untracked(addable, ignored);
    }

    @Override
    public void close() {
        all.destroy();
        open.destroy();
    }
}
