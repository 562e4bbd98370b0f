package dev.wikiclean.index;

import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
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
        List<String> parts = parts(fragment);
        if (parts.isEmpty()) {
            return true;
        }
        String last = parts.get(parts.size() - 1);
        if (last.startsWith("^")) {
            return hasBlock(note.blockIds(), last.substring(1).strip());
        }
        return !headings(note, fragment).isEmpty();
    }

    /**
     * The headings of {@code note}, by their place among all of them, that the parts of {@code fragment} name, the
     * outermost first; empty where there are none, and for a block.
     */
    public static List<Integer> headings(Note note, String fragment) {
        List<String> wanted =
                parts(fragment).stream().map(FragmentResolver::words).toList();
        List<Integer> found = new ArrayList<>(wanted.size());
        boolean isBlock =
                fragment.substring(fragment.lastIndexOf('#') + 1).strip().startsWith("^");
        return !wanted.isEmpty() && !isBlock && hasPath(note.headings(), wanted, found, 0, 0) ? found : List.of();
    }

    /** The parts of {@code fragment} between its {@code #}, without blanks around them; empty ones are left out. */
    public static List<String> parts(String fragment) {
        return Stream.of(fragment.split("#"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether links take the two headings for the same. */
    public static boolean isSameHeading(String heading, String other) {
        return words(heading).equals(words(other));
    }

    /** {@code heading} as Obsidian writes it into a link: blanks for what a link cannot hold. */
    public static String fragment(String heading) {
        return blanked(heading);
    }

    private static boolean hasBlock(List<BlockId> blocks, String id) {
        return blocks.stream().anyMatch(block -> block.id().equalsIgnoreCase(id));
    }

    /** Whether the headings from {@code from} on, until one of {@code level} or above, hold the rest of the path. */
    private static boolean hasPath(
            List<Heading> headings, List<String> wanted, List<Integer> found, int from, int level) {
        for (int i = from; i < headings.size() && headings.get(i).level() > level; i++) {
            Heading heading = headings.get(i);
            if (words(heading.text()).equals(wanted.get(found.size()))) {
                found.add(i);
                if (found.size() == wanted.size() || hasPath(headings, wanted, found, i + 1, heading.level())) {
                    return true;
                }
                found.remove(found.size() - 1);
            }
        }
        return false;
    }

    /** The form in which headings are compared. */
    static String words(String heading) {
        return NameFolding.nfc(blanked(heading)).toLowerCase(Locale.ROOT);
    }

    private static String blanked(String heading) {
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
        return words.toString().strip();
    }
}
