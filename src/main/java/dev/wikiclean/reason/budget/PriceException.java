package dev.wikiclean.reason.budget;

/** A price that is not known or cannot be read; the message says which, and the way out. */
public final class PriceException extends Exception {
    public PriceException(String message) {
        super(message);
    }
}
