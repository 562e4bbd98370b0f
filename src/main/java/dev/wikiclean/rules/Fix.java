package dev.wikiclean.rules;

import dev.wikiclean.vault.FileChange;
import java.util.List;

/**
 * A proposed change that stands or falls as a whole.
 *
 * @param applicability how sure it is
 * @param summary what it does, for a person, in the imperative: {@code point the link at [[Canonical]]}
 * @param changes all of it; empty only for a {@link Applicability#SUGGESTION}
 * @param notes what the commit tells of it besides, one line each: whose word stands where two notes disagreed
 */
public record Fix(Applicability applicability, String summary, List<FileChange> changes, List<String> notes) {
    public Fix {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        if (changes.isEmpty() && applicability != Applicability.SUGGESTION) {
            throw new IllegalArgumentException("a fix changes something: " + summary);
        }
    }

    public Fix(Applicability applicability, String summary, List<FileChange> changes) {
        this(applicability, summary, changes, List.of());
    }

    public static Fix suggestion(String summary) {
        return new Fix(Applicability.SUGGESTION, summary, List.of());
    }
}
