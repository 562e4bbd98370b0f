package dev.wikiclean.git;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a commit is made of, by JGit or by the git program. Commits are their full names, the empty one stands for a
 * branch without a commit. Nothing but {@link #move} changes what the user sees of the repository.
 */
interface GitBackend {
    String head() throws IOException;

    /** The full name of the branch; nothing where HEAD is detached. */
    Optional<String> branch() throws IOException;

    GitTree tree(String commit) throws IOException;

    /** Whether the object is exactly these bytes, or git would make them of it for a file at that path. */
    boolean brings(String id, String path, byte[] bytes) throws IOException;

    /** The commit's first parent; empty for none. */
    String parent(String commit) throws IOException;

    /** Whether the branch has come through the commit. */
    boolean isInHistory(String commit) throws IOException;

    /** Which of the paths git would ignore if it does not track them. */
    Set<String> ignored(Collection<String> paths) throws IOException;

    /**
     * Writes blobs as git would for files at these paths: filters, line ends, encodings.
     *
     * @param head the commit whose files are the reference for "as it was"
     * @return their names by path
     * @throws CommitException where a filter fails or is not there
     */
    Map<String, String> writeBlobs(Map<String, Payload> files, String head) throws IOException;

    /** Writes the tree of {@code head} with some entries changed; nothing is an entry that goes. */
    String writeTree(String head, Map<String, Optional<TreeEntry>> edits) throws IOException;

    String writeCommit(String tree, String parent, String message) throws IOException;

    /**
     * Moves the branch by compare-and-swap.
     *
     * @throws CommitException where it is not at {@code from} any more
     */
    void move(String from, String to, String reflog) throws IOException;

    /** Writes the index to be published, with those entries changed that are still as they were. */
    void editIndex(IndexLock lock, List<IndexEdit> edits) throws IOException;
}
