package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;

/**
 * Git's lock on the index, taken so that a killed run can tell its own left-over lock from another program's: the lock
 * file names the run from its first moment. The new index is built beside the journal and renamed into place.
 */
final class IndexLock implements AutoCloseable {
    private static final String TEXT = "wiki-clean run ";

    private final Path index;
    private final Path lock;
    private final Path work;

    private IndexLock(Path index, Path lock, Path work) {
        this.index = index;
        this.lock = lock;
        this.work = work;
    }

    /** @throws CommitException where another program holds the lock */
    static IndexLock acquire(GitWorkspace git, String run, Path folder) throws IOException {
        Path lock = lockFile(git);
        Path mark = folder.resolve("index.mark");
        Files.writeString(mark, TEXT + run, StandardCharsets.UTF_8);
        try {
            try {
                Files.createLink(lock, mark);
            } catch (UnsupportedOperationException noHardLinks) {
                Files.writeString(lock, TEXT + run, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException held) {
            throw new CommitException("another git program holds the index (" + lock + "); wait for it and run again");
        } finally {
            Files.deleteIfExists(mark);
        }
        return new IndexLock(git.repository().getIndexFile().toPath(), lock, folder.resolve("index.work"));
    }

    /** Removes a lock that a killed run left; another program's stays. */
    static void removeStale(GitWorkspace git, String run) throws IOException {
        Path lock = lockFile(git);
        if (Files.isRegularFile(lock)
                && Files.size(lock) < 100
                && new String(Files.readAllBytes(lock), StandardCharsets.UTF_8).equals(TEXT + run)) {
            Files.delete(lock);
        }
    }

    private static Path lockFile(GitWorkspace git) {
        Path index = git.repository().getIndexFile().toPath();
        return index.resolveSibling(index.getFileName() + ".lock");
    }

    /** The index as it is, to be edited and given to {@link #publish}. */
    DirCache read(GitWorkspace git) throws IOException {
        Files.deleteIfExists(work);
        Files.deleteIfExists(work.resolveSibling(work.getFileName() + ".lock"));
        if (Files.exists(index)) {
            // With its time stamp: entries written in the same moment are told apart by it.
            Files.copy(index, work, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return DirCache.lock(work.toFile(), git.repository().getFS());
    }

    /** Makes {@code edited} the repository's index; durable when this returns. */
    void publish(DirCache edited) throws IOException {
        edited.write();
        if (!edited.commit()) {
            throw new CommitException("the new index could not be written to " + work);
        }
        if (Files.exists(index) && Files.getFileStore(index).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(work, Files.getPosixFilePermissions(index));
        }
        try (FileChannel channel = FileChannel.open(work, Set.of(StandardOpenOption.WRITE))) {
            channel.force(true);
        }
        Files.move(work, index, StandardCopyOption.ATOMIC_MOVE);
        FileOps.disk().forceFolder(index.getParent());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(work.resolveSibling(work.getFileName() + ".lock"));
        Files.deleteIfExists(work);
        Files.deleteIfExists(lock);
    }
}
