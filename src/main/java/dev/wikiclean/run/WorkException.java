package dev.wikiclean.run;

/** The work could not be done. The message is for a person: what is wrong, where, and the way out. */
public class WorkException extends Exception {
    public WorkException(String message) {
        super(message);
    }

    public WorkException(String message, Throwable cause) {
        super(message, cause);
    }
}
