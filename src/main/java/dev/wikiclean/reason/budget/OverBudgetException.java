package dev.wikiclean.reason.budget;

/** An attempt is not made, for it could cost more than is left; the message names the cap and the way out. */
public final class OverBudgetException extends Exception {
    public OverBudgetException(String message) {
        super(message);
    }
}
