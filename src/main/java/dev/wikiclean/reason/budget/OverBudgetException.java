package dev.wikiclean.reason.budget;

/** An attempt is not made, for it could cost more than is left; the message names the cap and the way out. */
public final class OverBudgetException extends Exception {
    private final boolean cap;

    /** @param cap whether a cap refused, and would not where less could be spent */
    public OverBudgetException(String message, boolean cap) {
        super(message);
        this.cap = cap;
    }

    /** Whether a tighter bound of the same attempt may be within the cap. */
    public boolean isCap() {
        return cap;
    }
}
