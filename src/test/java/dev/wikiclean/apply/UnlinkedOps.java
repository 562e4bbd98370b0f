package dev.wikiclean.apply;

import java.nio.file.Path;

/** A file system without hard links, such as exFAT. */
final class UnlinkedOps extends ForwardingOps {
    UnlinkedOps(FileOps next) {
        super(next);
    }

    @Override
    public void link(Path existing, Path link) {
        throw new UnsupportedOperationException("no hard links");
    }
}
