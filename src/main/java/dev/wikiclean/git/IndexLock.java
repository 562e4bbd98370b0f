package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * Git's lock on the index, taken so that a killed run can tell its own left-over lock from another program's: the lock
 * file names the run from its first moment. The new index is built beside the journal and renamed into place.
 */
final class IndexLock implements AutoCloseable {
    private static final String TEXT = "wiki-clean run ";
    private static final int ATTEMPTS = 10;
    private static final int PAUSE_MILLIS = 100;

    private final FileOps ops;
    private final Path index;
    private final Path lock;
    private final Path work;

    private IndexLock(FileOps ops, Path index, Path lock, Path work) {
        this.ops = ops;
        this.index = index;
        this.lock = lock;
        this.work = work;
    }

    /** @throws CommitException where another program holds the lock, and goes on holding it */
    static IndexLock acquire(GitWorkspace git, Run run) throws IOException {
        Path lock = lockFile(git);
        for (int attempt = 1; ; attempt++) {
            try {
                take(lock, run);
                return new IndexLock(
                        run.ops(),
                        git.repository().getIndexFile().toPath(),
                        lock,
                        run.folder().resolve("index.work"));
            } catch (FileAlreadyExistsException held) {
                if (attempt == ATTEMPTS) {
                    throw new CommitException(
                            "another git program holds the index (" + lock + "); wait for it and run again");
                }
                pause();
            }
        }
    }

    private static void take(Path lock, Run run) throws IOException {
        FileOps ops = run.ops();
        Path mark = run.folder().resolve("index.mark");
        removeIfThere(ops, mark);
        ops.create(mark, text(run));
        try {
            ops.link(mark, lock);
        } catch (UnsupportedOperationException noHardLinks) {
            ops.create(lock, text(run));
        } finally {
            removeIfThere(ops, mark);
        }
    }

    /** An editor that asks for the status holds the index for a moment only. */
    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the index", e);
        }
    }

    /** Removes a lock that a killed run left; another program's stays. */
    static void removeStale(GitWorkspace git, Run run) throws IOException {
        Path lock = lockFile(git);
        if (Files.isRegularFile(lock) && Files.size(lock) < 100 && Arrays.equals(Files.readAllBytes(lock), text(run))) {
            run.ops().delete(lock);
        }
    }

    private static byte[] text(Run run) {
        return (TEXT + run.id()).getBytes(StandardCharsets.UTF_8);
    }

    private static void removeIfThere(FileOps ops, Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            ops.delete(file);
        }
    }

    private static Path lockFile(GitWorkspace git) {
        Path index = git.repository().getIndexFile().toPath();
        return index.resolveSibling(index.getFileName() + ".lock");
    }

    /** A copy of the index, missing where that is, to be edited and given to {@link #publish}. */
    Path copy() throws IOException {
        removeIfThere(ops, work);
        removeIfThere(ops, work.resolveSibling(work.getFileName() + ".lock"));
        if (Files.exists(index)) {
            // With its time stamp: entries written in the same moment are told apart by it.
            ops.copy(index, work);
        }
        return work;
    }

    /** Makes the edited copy the repository's index; durable when this returns. */
    void publish() throws IOException {
        if (Files.exists(index) && Files.getFileStore(index).supportsFileAttributeView(PosixFileAttributeView.class)) {
            ops.setPermissions(work, Files.getPosixFilePermissions(index));
        }
        ops.force(work);
        ops.replace(work, index);
        ops.forceFolder(index.getParent());
    }

    @Override
    public void close() throws IOException {
        removeIfThere(ops, work.resolveSibling(work.getFileName() + ".lock"));
        removeIfThere(ops, work);
        removeIfThere(ops, lock);
    }
}
