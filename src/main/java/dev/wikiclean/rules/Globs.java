package dev.wikiclean.rules;

import java.util.List;

/** Patterns of paths or names, as written and ready to match. */
record Globs(List<String> patterns, List<Glob> compiled) {
    static final Globs NONE = new Globs(List.of(), List.of());

    Globs {
        patterns = List.copyOf(patterns);
        compiled = List.copyOf(compiled);
    }

    static Globs of(List<String> patterns) {
        return new Globs(patterns, patterns.stream().map(Glob::of).toList());
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean match(String value) {
        return Glob.anyMatch(compiled, value);
    }

    /** Two lists of the same patterns are equal; the compiled ones follow from them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Globs globs && patterns.equals(globs.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }
}
