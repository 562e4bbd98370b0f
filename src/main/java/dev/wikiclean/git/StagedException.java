package dev.wikiclean.git;

import java.io.IOException;

/** The index cannot be judged; the message says why and what to do. */
public final class StagedException extends IOException {
    private static final long serialVersionUID = 1L;

    StagedException(String message) {
        super(message);
    }
}
