package dev.wikiclean.reason.budget;

/** The ledger cannot be read, written or believed, so nothing that costs may be done; the message says the way out. */
public final class LedgerException extends Exception {
    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
