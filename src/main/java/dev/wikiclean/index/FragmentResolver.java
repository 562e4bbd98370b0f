package dev.wikiclean.index;

import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells whether the place that a link's fragment names exists in a note. Headings compare as Obsidian compares them: with
 * punctuation for blanks, blanks collapsed, without regard to case. {@code A#B} is a heading B in the section of A.
 */
public final class FragmentResolver {
    /** What Obsidian takes out of headings before it compares them. */
    private static final String STRIPPED = "!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\";

    private FragmentResolver() {}

    /** Whether {@code fragment} (without the first {@code #}) leads somewhere in {@code note}; an empty one always does. */
    public static boolean exists(Note note, String fragment) {
        List<String> parts = Stream.of(fragment.split("#"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return true;
        }
        String last = parts.get(parts.size() - 1);
        if (last.startsWith("^")) {
            return hasBlock(note.blockIds(), last.substring(1).strip());
        }
        List<String> wanted = parts.stream().map(FragmentResolver::words).toList();
        return hasPath(note.headings(), wanted, 0, 0, 0);
    }

    private static boolean hasBlock(List<BlockId> blocks, String id) {
        return blocks.stream().anyMatch(block -> block.id().equalsIgnoreCase(id));
    }

    /** Whether the headings from {@code from} on, until one of {@code level} or above, hold the rest of the path. */
    private static boolean hasPath(List<Heading> headings, List<String> wanted, int depth, int from, int level) {
        for (int i = from; i < headings.size() && headings.get(i).level() > level; i++) {
            Heading heading = headings.get(i);
            if (words(heading.text()).equals(wanted.get(depth))
                    && (depth + 1 == wanted.size() || hasPath(headings, wanted, depth + 1, i + 1, heading.level()))) {
                return true;
            }
        }
        return false;
    }

    /** The form in which headings are compared. */
    static String words(String heading) {
        StringBuilder words = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0' || STRIPPED.indexOf(c) >= 0;
            if (!blank) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return NameFolding.nfc(words.toString().strip()).toLowerCase(Locale.ROOT);
    }
}
