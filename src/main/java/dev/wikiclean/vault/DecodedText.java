package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.Arrays;

/** What a string literal says, with the way back from each character to the place where it is written. */
final class DecodedText {
    private final String text;
    /** Where each character begins in the file, then where the last one ends; empty where nothing is escaped. */
    private final int[] offsets;

    private final int base;

    private DecodedText(String text, int[] offsets, int base) {
        this.text = text;
        this.offsets = offsets;
        this.base = base;
    }

    /** A literal without escapes. */
    static DecodedText verbatim(String source, int start, int end) {
        return new DecodedText(source.substring(start, end), new int[0], start);
    }

    /** The part from {@code start} to {@code end}. */
    DecodedText slice(int start, int end) {
        return offsets.length == 0
                ? new DecodedText(text.substring(start, end), offsets, base + start)
                : new DecodedText(text.substring(start, end), Arrays.copyOfRange(offsets, start, end + 1), 0);
    }

    String text() {
        return text;
    }

    /** Where the characters {@code start..end} of the decoded text stand in the file. */
    Span span(int start, int end) {
        return new Span(offset(start), offset(end));
    }

    /** Where the characters of {@code decoded} stand in the file. */
    Span span(Span decoded) {
        return span(decoded.start(), decoded.end());
    }

    /** All of it as a piece of a link. */
    Link.Part part() {
        return new Link.Part(span(0, text.length()), text);
    }

    private int offset(int at) {
        return offsets.length == 0 ? base + at : offsets[at];
    }

    /** Gathers a decoded text from left to right. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[64];

        /** Adds {@code decoded}, written from {@code offset} on. */
        Builder add(CharSequence decoded, int offset) {
            for (int i = 0; i < decoded.length(); i++) {
                add(decoded.charAt(i), offset);
            }
            return this;
        }

        Builder add(char decoded, int offset) {
            put(offset);
            text.append(decoded);
            return this;
        }

        /** Takes blanks off the end, which YAML folds away with the line end after them. */
        void trimBlanks() {
            int end = text.length();
            while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
                end--;
            }
            text.setLength(end);
        }

        /** @param end where the literal ends, before its closing quote */
        DecodedText build(int end) {
            put(end);
            return new DecodedText(text.toString(), Arrays.copyOf(offsets, text.length() + 1), 0);
        }

        private void put(int offset) {
            if (text.length() == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            offsets[text.length()] = offset;
        }
    }
}
