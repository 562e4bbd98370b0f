package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Heading;
import java.util.List;
import java.util.Optional;

/**
 * A heading with the text up to the next one.
 *
 * @param heading nothing for the text before the first heading
 * @param path the folded headings from the outermost down to this one, the note's title left out
 * @param way the same headings as they are
 * @param units the text, piece by piece
 * @param end where text can be added: the end of the section's last line that says something
 * @param childless whether no deeper section follows
 */
record OutlineSection(
        Optional<Heading> heading,
        List<String> path,
        List<Heading> way,
        List<TextUnit> units,
        int end,
        boolean childless) {
    OutlineSection {
        path = List.copyOf(path);
        way = List.copyOf(way);
        units = List.copyOf(units);
    }

    /** Whether it is the text under the note's title, or before any heading. */
    boolean isLead() {
        return path.isEmpty();
    }
}
