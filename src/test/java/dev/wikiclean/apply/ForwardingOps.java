package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Operations that hand everything on. */
class ForwardingOps implements FileOps {
    private final FileOps next;

    ForwardingOps(FileOps next) {
        this.next = next;
    }

    @Override
    public void force(Path file) throws IOException {
        next.force(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        next.forceFolder(folder);
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return next.open(file);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        next.create(file, bytes);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        next.append(file, bytes);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        next.copy(from, to);
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        return next.openLock(file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        next.replace(from, to);
    }

    @Override
    public void link(Path existing, Path link) throws IOException {
        next.link(existing, link);
    }

    @Override
    public void delete(Path file) throws IOException {
        next.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        next.createFolder(folder);
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        next.deleteFolder(folder);
    }

    @Override
    public void copyTraits(Path from, Path to) throws IOException {
        next.copyTraits(from, to);
    }

    @Override
    public void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
        next.setPermissions(file, permissions);
    }
}
