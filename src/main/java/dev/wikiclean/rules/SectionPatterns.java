package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of sections, as a configuration lists them, in any language. A star stands for any words; how {@link SectionName}
 * folds does not count.
 */
final class SectionPatterns {
    static final SectionPatterns NONE = of(List.of());

    private final List<String> written;
    private final Set<String> names = new HashSet<>();
    /** What must stand around the stars of a pattern. */
    private final List<String[]> wild = new ArrayList<>();

    private SectionPatterns(List<String> patterns) {
        this.written = List.copyOf(patterns);
        for (String pattern : patterns) {
            String folded = SectionName.foldPattern(pattern);
            if (folded.isEmpty()) {
                continue;
            }
            if (folded.indexOf('*') < 0) {
                names.add(folded);
            } else {
                wild.add(folded.split("\\*", -1));
            }
        }
    }

    static SectionPatterns of(List<String> patterns) {
        return new SectionPatterns(patterns);
    }

    boolean isEmpty() {
        return names.isEmpty() && wild.isEmpty();
    }

    /** The patterns as they were written. */
    List<String> written() {
        return written;
    }

    /** The name by which such a section is written: the first pattern without a star. */
    String name() {
        return written.stream()
                .filter(pattern -> pattern.indexOf('*') < 0)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a section of this heading is meant. */
    boolean match(String heading) {
        return !isEmpty() && matchFolded(SectionName.fold(heading));
    }

    /** The same for a heading in the form of {@link SectionName#fold}. */
    boolean matchFolded(String heading) {
        if (names.contains(heading)) {
            return true;
        }
        for (String[] pieces : wild) {
            if (fits(pieces, heading)) {
                return true;
            }
        }
        return false;
    }

    /** Two lists of the same patterns are equal; the rest follows from them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SectionPatterns patterns && written.equals(patterns.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    private static boolean fits(String[] pieces, String name) {
        String first = pieces[0];
        String last = pieces[pieces.length - 1];
        if (!name.startsWith(first) || !name.endsWith(last) || name.length() < first.length() + last.length()) {
            return false;
        }
        int at = first.length();
        int to = name.length() - last.length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = name.indexOf(pieces[i], at);
            if (found < 0 || found + pieces[i].length() > to) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return true;
    }
}
