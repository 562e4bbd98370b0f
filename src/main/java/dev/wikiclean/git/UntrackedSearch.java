package dev.wikiclean.git;

import java.io.IOException;
import java.util.Set;

/** A git program that looks for files of the work tree beside the index, while this one does something else. */
public final class UntrackedSearch implements AutoCloseable {
    private static final String LISTING = "ls-files";

    private final HookGit git;
    private final Process process;

    UntrackedSearch(HookGit git) throws IOException {
        this.git = git;
        this.process = git.start(LISTING, "-z", "--others");
    }

    /** All files that are not in the index, by vault path; waits for git. To be asked once. */
    public Set<String> all() throws IOException {
        return StagedTree.paths(HookGit.answer(process, LISTING));
    }

    /** Those that could be added: git is told to leave out the others. */
    public Set<String> addable() throws IOException {
        return StagedTree.paths(git.output(LISTING, "-z", "--others", "--exclude-standard"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
