package dev.wikiclean.apply;

import java.nio.file.Path;

/** A disk that forgets to force: a process that dies does not need it, and it takes a test's time. */
final class UnforcedOps extends ForwardingOps {
    UnforcedOps(FileOps next) {
        super(next);
    }

    @Override
    public void force(Path file) {}

    @Override
    public void forceFolder(Path folder) {}
}
