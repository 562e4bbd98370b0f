package dev.wikiclean.plan;

/** No sound plan could be made; nothing was changed. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message);
    }
}
