package dev.wikiclean.assist.draft;

/** No draft can be made; the message says why, and repeats nothing that a model wrote. */
public final class DraftRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public DraftRefused(String message) {
        super(message);
    }
}
