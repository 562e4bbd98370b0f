package dev.wikiclean.rules;

import java.util.Locale;

/** How much a finding matters, the gentlest first. */
public enum Severity {
    INFO,
    WARN,
    ERROR;

    /** The name in machine formats and configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
