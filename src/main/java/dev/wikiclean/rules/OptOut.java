package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Set;

/**
 * What a note does not want to be told, and where.
 *
 * @param whole nothing is reported and nothing is changed in the note
 * @param rules these are off in the whole note
 * @param hushed stretches of the text in which rules are off
 * @param mistakes what the note asks for and nobody understands
 */
record OptOut(boolean whole, Set<String> rules, List<Hush> hushed, List<Mistake> mistakes) {
    static final OptOut NONE = new OptOut(false, Set.of(), List.of(), List.of());

    /**
     * A stretch of the text.
     *
     * @param to behind it
     * @param all whether every rule is off in it but those of {@code rules}; else those alone are
     */
    record Hush(int from, int to, boolean all, Set<String> rules) {
        boolean covers(String rule, int offset) {
            return from <= offset && offset < to && all != rules.contains(rule);
        }
    }

    /** @param message what is wrong and what would be right */
    record Mistake(Span span, String message) {}

    OptOut {
        rules = Set.copyOf(rules);
        hushed = List.copyOf(hushed);
        mistakes = List.copyOf(mistakes);
    }

    /** Whether a finding of {@code rule} at {@code offset} stays unsaid. */
    boolean covers(String rule, int offset) {
        if (whole || rules.contains(rule)) {
            return true;
        }
        for (Hush hush : hushed) {
            if (hush.covers(rule, offset)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code rule} is off for the note as a thing, not only for some of its lines. */
    boolean covers(String rule) {
        return covers(rule, 0);
    }

    /** Whether {@code rule} may not take the note out of the vault: what it asks for counts also where it is misspelt. */
    boolean keepsNote(String rule) {
        return !mistakes.isEmpty() || covers(rule);
    }

    boolean isNone() {
        return !whole && rules.isEmpty() && hushed.isEmpty() && mistakes.isEmpty();
    }
}
