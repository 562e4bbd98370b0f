package dev.wikiclean.vault;

import dev.wikiclean.text.Span;

/**
 * A heading of a note.
 *
 * @param level 1 to 6
 * @param text the heading's words as written, without the marks and blanks around them
 * @param span the heading's whole line or lines, without the last line end
 * @param textSpan where {@code text} stands
 */
public record Heading(int level, String text, Span span, Span textSpan) {
    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("no such heading level: " + level);
        }
    }
}
