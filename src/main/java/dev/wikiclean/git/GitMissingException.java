package dev.wikiclean.git;

import java.io.IOException;

/** There is no git program on this machine. */
final class GitMissingException extends IOException {
    GitMissingException(IOException cause) {
        super("the git program cannot be started (" + cause.getMessage() + ")", cause);
    }
}
