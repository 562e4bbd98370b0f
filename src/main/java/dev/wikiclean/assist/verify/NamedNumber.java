package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A name with a number in a block of code: {@code max_tokens=4096}, {@code "budget_tokens": 8000}.
 *
 * @param span the name with its number, in the code
 * @param path the brackets around it, outermost first, each by its place
 */
record NamedNumber(String name, BigDecimal value, Span span, List<Integer> path) {
    NamedNumber {
        path = List.copyOf(path);
    }

    /** How many of the brackets around both are the same. */
    int sharedWith(NamedNumber other) {
        int depth = 0;
        while (depth < path.size()
                && depth < other.path.size()
                && path.get(depth).equals(other.path.get(depth))) {
            depth++;
        }
        return depth;
    }

    /**
     * The number called {@code wanted} that belongs to the same call: the one that shares most brackets with this one, at
     * least one; nothing where two share as many.
     */
    Optional<NamedNumber> companion(String wanted, List<NamedNumber> all) {
        NamedNumber best = null;
        boolean tied = false;
        for (NamedNumber number : all) {
            if (!number.name.equals(wanted) || number == this) {
                continue;
            }
            int shared = sharedWith(number);
            if (best == null || shared > sharedWith(best)) {
                best = number;
                tied = false;
            } else if (shared == sharedWith(best)) {
                tied = true;
            }
        }
        boolean alone = best != null && !tied && sharedWith(best) > 0;
        return alone ? Optional.of(best) : Optional.empty();
    }
}
