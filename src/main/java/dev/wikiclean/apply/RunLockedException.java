package dev.wikiclean.apply;

import java.io.IOException;

/** Another run holds the vault; the message says who. */
public final class RunLockedException extends IOException {
    RunLockedException(String message) {
        super(message);
    }
}
