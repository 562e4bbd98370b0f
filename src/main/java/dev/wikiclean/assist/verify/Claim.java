package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.util.Objects;

/**
 * One statement of a note, or a block of code.
 *
 * @param kind where it stands
 * @param span its place in the note; claims of one note never overlap
 * @param words the text of {@code span} with blanks in place of marks, addresses, math and comments: offsets stay
 * @param heading the nearest heading above and, for a row, the head of its table: what the words are about
 */
public record Claim(Kind kind, Span span, String words, String heading) {
    /** Where a claim stands. */
    public enum Kind {
        SENTENCE,
        ITEM,
        ROW,
        QUOTE,
        CODE
    }

    public Claim {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(heading, "heading");
        if (words.length() != span.length()) {
            throw new IllegalArgumentException("words of another length than " + span);
        }
    }
}
