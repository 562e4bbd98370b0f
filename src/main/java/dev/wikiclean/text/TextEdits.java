package dev.wikiclean.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Applies edits to a text and joins two generations of them into one. */
public final class TextEdits {
    private TextEdits() {}

    /**
     * The text after all {@code edits}; their order does not matter.
     *
     * @throws IllegalArgumentException if two edits overlap, two insert at one place, or one lies outside the text
     */
    public static String apply(String text, Collection<TextEdit> edits) {
        if (edits.isEmpty()) {
            return text;
        }
        List<TextEdit> sorted = sorted(edits);
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        for (TextEdit edit : sorted) {
            if (edit.span().end() > text.length()) {
                throw new IllegalArgumentException("edit outside the text: " + edit.span());
            }
            out.append(text, from, edit.span().start()).append(edit.replacement());
            from = edit.span().end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Whether no two edits touch the same characters or insert at the same place. */
    public static boolean areDisjoint(Collection<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        Collections.sort(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            if (collide(sorted.get(i - 1), sorted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether applying both would be ambiguous: they overlap, or both insert at one place. */
    public static boolean collide(TextEdit a, TextEdit b) {
        return a.span().overlaps(b.span())
                || a.span().start() == b.span().start()
                        && (a.span().isEmpty() || b.span().isEmpty() || a.span().equals(b.span()));
    }

    /** The edits by place, checked to be disjoint. */
    static List<TextEdit> sorted(Collection<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        Collections.sort(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            if (collide(sorted.get(i - 1), sorted.get(i))) {
                throw new IllegalArgumentException("edits collide: "
                        + sorted.get(i - 1).span() + " and " + sorted.get(i).span());
            }
        }
        return sorted;
    }
}
