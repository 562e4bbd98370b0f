package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.Effort;
import java.util.Locale;

/** How hard a question seems. */
public enum Difficulty {
    TRIVIAL(Effort.NONE),
    EASY(Effort.NONE),
    MEDIUM(Effort.LOW),
    HARD(Effort.MEDIUM);

    private final Effort first;

    Difficulty(Effort first) {
        this.first = first;
    }

    /** The effort to begin with; never the highest, which only a failure earns. */
    public Effort first() {
        return first;
    }

    /** The name in the ledger and in explanations. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
