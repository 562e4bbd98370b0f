package dev.wikiclean.rules;

import java.util.Set;

/**
 * What a note is read with.
 *
 * @param names what the site is called from which it was captured: its host and the parts of that
 * @param tongue the language whose words are read beside those of {@link PageLexicon#PACKAGED}; empty for none
 * @param votes what the words that nobody knows say of the language
 */
record PageSources(ErrorPhrases phrases, EvidenceTable table, Set<String> names, String tongue, TongueVotes votes) {
    PageSources {
        names = Set.copyOf(names);
    }

    PageSources(ErrorPhrases phrases, EvidenceTable table, Set<String> names) {
        this(phrases, table, names, "", new TongueVotes());
    }

    /** The same for a note in {@code language}. */
    PageSources in(String language) {
        return new PageSources(phrases, table, names, language, votes);
    }
}
