package dev.wikiclean.reason.budget;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The real disk, for a test to change one operation of. */
class ForwardingDisk implements LedgerDisk {
    private final LedgerDisk next = LedgerDisk.real();

    @Override
    public void createFolder(Path folder) throws IOException {
        next.createFolder(folder);
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        return next.openLock(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return next.size(file);
    }

    @Override
    public byte[] read(Path file, long offset, int most) throws IOException {
        return next.read(file, offset, most);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        next.append(file, bytes);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        next.forceFolder(folder);
    }

    @Override
    public void cut(Path file, long size) throws IOException {
        next.cut(file, size);
    }
}
