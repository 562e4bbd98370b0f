package dev.wikiclean.rules;

import java.util.Set;

/**
 * What a note is read with.
 *
 * @param names what the site is called from which it was captured: its host and the parts of that
 */
record PageSources(ErrorPhrases phrases, EvidenceTable table, Set<String> names) {
    PageSources {
        names = Set.copyOf(names);
    }
}
