package dev.wikiclean.rules;

import java.util.List;

/** Titles that say their name twice: {@code Test-Time Compute (추론 시간 계산)}. */
final class BilingualTitle {
    private BilingualTitle() {}

    /** Both names; empty for a title that does not end in a bracket. */
    static List<String> halves(String title) {
        String text = title.strip();
        if (!text.endsWith(")")) {
            return List.of();
        }
        int open = text.lastIndexOf('(');
        if (open <= 0) {
            return List.of();
        }
        String outer = text.substring(0, open).strip();
        String inner = text.substring(open + 1, text.length() - 1).strip();
        return outer.isEmpty() || inner.isEmpty() ? List.of() : List.of(outer, inner);
    }
}
