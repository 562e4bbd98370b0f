package dev.wikiclean.text;

import java.util.Objects;

/**
 * One replacement in a text: everything outside {@code span} stays as it is.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement what stands there afterwards; empty for a removal
 */
public record TextEdit(Span span, String replacement) implements Comparable<TextEdit> {
    public TextEdit {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(replacement, "replacement");
    }

    public static TextEdit replace(Span span, String replacement) {
        return new TextEdit(span, replacement);
    }

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(Span.at(offset), text);
    }

    public static TextEdit delete(Span span) {
        return new TextEdit(span, "");
    }

    /** By the place in the text. */
    @Override
    public int compareTo(TextEdit other) {
        return span.compareTo(other.span);
    }
}
