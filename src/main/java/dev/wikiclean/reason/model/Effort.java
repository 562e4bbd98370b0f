package dev.wikiclean.reason.model;

import java.util.Locale;

/** How much thinking a question deserves. The steps are few and fixed, so that the caches of prompts stay warm. */
public enum Effort {
    NONE,
    LOW,
    MEDIUM,
    HIGH;

    /** The name in configuration, on the command line and in the ledger. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
