package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;

/** The text of a note behind its front matter. */
final class Bodies {
    private Bodies() {}

    /** Where the body begins: behind the front matter's last line end and the blank lines after it. */
    static int start(Note note) {
        int from =
                note.frontMatter().block().map(Span::end).orElse(note.source().bodyStart());
        String text = note.text();
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    /** Where the body ends: before the blanks at the end. */
    static int end(String text, int start) {
        int to = text.length();
        while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** The body, blank lines around it left out. */
    static String of(Candidate note) {
        String text = note.note().text();
        return text.substring(note.bodyStart(), end(text, note.bodyStart()));
    }

    /** Whether both bodies are the same characters, blank lines around them not counted. */
    static boolean areEqual(Candidate a, Candidate b) {
        String one = a.note().text();
        String two = b.note().text();
        int length = end(one, a.bodyStart()) - a.bodyStart();
        return length == end(two, b.bodyStart()) - b.bodyStart()
                && one.regionMatches(a.bodyStart(), two, b.bodyStart(), length);
    }

    /**
     * A number that equal bodies share, from their length and a few characters: cheap for every note of a vault, and
     * checked by {@link #areEqual} before it counts.
     */
    static long fingerprint(Candidate note) {
        String text = note.note().text();
        int from = note.bodyStart();
        int length = end(text, from) - from;
        long hash = length;
        for (int i = 0; i < 32; i++) {
            hash = hash * 31 + text.charAt(from + (int) ((long) (length - 1) * i / 31));
        }
        return hash;
    }
}
