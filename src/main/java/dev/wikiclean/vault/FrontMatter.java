package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The YAML block at the head of a note, for reading. It is written by {@link FrontMatterEditor} alone. */
public sealed interface FrontMatter permits FrontMatter.Absent, FrontMatter.Unparsable, FrontMatterValues {

    /** The keys in their order; empty where nothing can be read. */
    default Set<String> keys() {
        return Set.of();
    }

    /**
     * The value of {@code key} as one string: a scalar as written (so {@code 1.10} stays {@code 1.10}), unquoted; the
     * only member of a list of one. Nothing for null, a list of several, or a mapping.
     */
    default Optional<String> string(String key) {
        return Optional.empty();
    }

    /**
     * The value of {@code key} as strings: a list's scalars, or the one scalar; empty for null and for what is missing.
     * A bare {@code [[x]]} counts as the string {@code [[x]]}.
     */
    default List<String> list(String key) {
        return List.of();
    }

    /** The whole block with both fences, without the last line end; nothing where there is no block. */
    Optional<Span> block();

    /** No front matter. */
    record Absent() implements FrontMatter {
        @Override
        public Optional<Span> block() {
            return Optional.empty();
        }
    }

    /**
     * A block that YAML cannot read: reported, never written.
     *
     * @param line 1-based line of the note where the parser stopped
     * @param column 1-based column of that line, in code points
     * @param reason the parser's words, on one line
     */
    record Unparsable(Span span, int line, int column, String reason) implements FrontMatter {
        @Override
        public Optional<Span> block() {
            return Optional.of(span);
        }
    }
}
