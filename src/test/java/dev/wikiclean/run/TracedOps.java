package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The disk, with somebody who is told of each operation just before it happens: to count, to meddle, to be killed. */
final class TracedOps implements FileOps {
    /** What an operation is. */
    enum Kind {
        OPEN,
        CREATE,
        APPEND,
        FORCE,
        FORCE_FOLDER,
        REPLACE,
        LINK,
        DELETE,
        CREATE_FOLDER,
        DELETE_FOLDER,
        SET_PERMISSIONS
    }

    /** Is told that operation {@code number}, from 0, is about to be done to {@code file}. */
    @FunctionalInterface
    interface Watch {
        void before(int number, Kind kind, Path file) throws IOException;
    }

    private final FileOps disk = FileOps.disk();
    private final Watch watch;
    private final boolean forcing;
    private int count;

    /** @param forcing whether to force what is to be forced; a process that dies does not need it */
    TracedOps(Watch watch, boolean forcing) {
        this.watch = watch;
        this.forcing = forcing;
    }

    private void tell(Kind kind, Path file) throws IOException {
        watch.before(count++, kind, file);
    }

    /** How many operations there were. */
    int count() {
        return count;
    }

    @Override
    public InputStream open(Path file) throws IOException {
        tell(Kind.OPEN, file);
        return disk.open(file);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        tell(Kind.CREATE, file);
        disk.create(file, bytes);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        tell(Kind.APPEND, file);
        disk.append(file, bytes);
    }

    @Override
    public void force(Path file) throws IOException {
        tell(Kind.FORCE, file);
        if (forcing) {
            disk.force(file);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        tell(Kind.FORCE_FOLDER, folder);
        if (forcing) {
            disk.forceFolder(folder);
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        tell(Kind.REPLACE, to);
        disk.replace(from, to);
    }

    @Override
    public void link(Path existing, Path link) throws IOException {
        tell(Kind.LINK, link);
        disk.link(existing, link);
    }

    @Override
    public void delete(Path file) throws IOException {
        tell(Kind.DELETE, file);
        disk.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        tell(Kind.CREATE_FOLDER, folder);
        disk.createFolder(folder);
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        tell(Kind.DELETE_FOLDER, folder);
        disk.deleteFolder(folder);
    }

    @Override
    public void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
        tell(Kind.SET_PERMISSIONS, file);
        disk.setPermissions(file, permissions);
    }
}
