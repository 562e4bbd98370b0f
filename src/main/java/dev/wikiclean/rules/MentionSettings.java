package dev.wikiclean.rules;

import java.util.List;

/**
 * How unlinked mentions are looked for.
 *
 * @param commonPercent a name that stands unlinked in more than this share of the notes is a common word
 * @param ignore names that are never looked for
 */
record MentionSettings(int commonPercent, List<String> ignore) {
    MentionSettings {
        ignore = List.copyOf(ignore);
    }
}
