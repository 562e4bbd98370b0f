package dev.wikiclean.git;

import java.io.IOException;

/** A commit did not come about; branch and index are as they were. */
public final class CommitException extends IOException {
    CommitException(String message) {
        super(message);
    }

    CommitException(String message, Throwable cause) {
        super(message, cause);
    }
}
