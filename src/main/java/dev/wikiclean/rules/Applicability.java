package dev.wikiclean.rules;

import java.util.Locale;

/** How sure a fix is. */
public enum Applicability {
    /** The meaning cannot change: one possible target. */
    SAFE,
    /** Probably right; asked for by {@code --unsafe}. */
    UNSAFE,
    /** Shown, never applied. */
    SUGGESTION;

    /** The name in machine formats. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
