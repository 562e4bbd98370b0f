package dev.wikiclean.assist.draft;

import dev.wikiclean.reason.model.Outcome;
import java.util.Optional;

/** No draft can be made; the message says why, and repeats nothing that a model wrote. */
public final class DraftRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Outcome.Reason> unasked;

    public DraftRefused(String message) {
        super(message);
        this.unasked = Optional.empty();
    }

    /** Nothing was asked. */
    DraftRefused(Outcome.Reason reason, String why) {
        super("nothing was asked: " + why);
        this.unasked = Optional.of(reason);
    }

    /** Why nothing was asked; empty where something was, or nothing was to be asked. */
    public Optional<Outcome.Reason> unasked() {
        return unasked;
    }
}
