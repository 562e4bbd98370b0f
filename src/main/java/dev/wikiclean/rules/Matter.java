package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatterEdits;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.PropertyPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What rules about front matter share: where findings stand, and fixes that go through its editor. */
final class Matter {
    private static final int SHOWN_AT_MOST = 60;

    private Matter() {}

    /** Where the value of {@code key} stands; the head of the note where it does not. */
    static Span place(Note note, String key) {
        return PropertyPlace.ofValue(note.source(), key).orElseGet(() -> BodyLine.startOf(note));
    }

    /** An edit of the note's front matter; nothing where the editor refuses it, or where it changes nothing. */
    static Optional<Fix> fix(
            Note note, Applicability applicability, String summary, UnaryOperator<FrontMatterEdits> operation) {
        try {
            List<TextEdit> edits =
                    operation.apply(FrontMatterEdits.on(note.source())).edits();
            return edits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fix(applicability, summary, List.of(new FileChange.Modify(note.path(), edits))));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** A value as messages show it: on one line, not too long. */
    static String shown(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN_AT_MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN_AT_MOST - 1)) + "…";
    }
}
