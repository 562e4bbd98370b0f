package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import java.util.List;

/**
 * A dead list item.
 *
 * @param line its first line, from its mark, without the line end
 * @param whole all its lines with their line ends, its children included
 * @param targets what its links name
 */
record RelatedItem(Span line, Span whole, List<String> targets) {
    RelatedItem {
        targets = List.copyOf(targets);
    }
}
