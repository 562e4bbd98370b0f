package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what the front matter of a note says besides bookkeeping. */
final class OwnFacts {
    private OwnFacts() {}

    /** The first key with a value that neither {@code bookkeeping} knows nor {@code known} explains. */
    static Optional<String> of(Note note, Predicate<String> bookkeeping, Predicate<String> known) {
        FrontMatter matter = note.frontMatter();
        for (String key : matter.keys()) {
            if (bookkeeping.test(key)) {
                continue;
            }
            List<String> values = matter.list(key);
            boolean says = values.isEmpty()
                    ? !isNullOrEmptyList(note, key)
                    : values.stream().anyMatch(value -> !value.isBlank() && !known.test(value));
            if (says) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** A key without scalars is nothing, unless it holds a mapping, which readers of strings do not see. */
    private static boolean isNullOrEmptyList(Note note, String key) {
        String block = note.text().substring(0, BodyLine.bodyStart(note));
        int at = block.indexOf("\n" + key + ":");
        if (at < 0) {
            return false;
        }
        int from = at + key.length() + 2;
        int end = block.indexOf('\n', from);
        String rest = block.substring(from, end < 0 ? block.length() : end).strip();
        boolean nested = end >= 0 && end + 1 < block.length() && Character.isWhitespace(block.charAt(end + 1));
        return !nested
                && (rest.isEmpty()
                        || rest.equals("[]")
                        || rest.equals("{}")
                        || rest.equals("null")
                        || rest.equals("~"));
    }
}
