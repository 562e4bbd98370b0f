package dev.wikiclean.run;

/** A cap forbids what was to be asked; what costs less may still be possible. */
public final class OverCapException extends WorkException {
    private static final long serialVersionUID = 1L;

    OverCapException(String message, Throwable cause) {
        super(message, cause);
    }
}
