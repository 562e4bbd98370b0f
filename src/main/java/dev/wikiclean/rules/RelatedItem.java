package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Span;
import java.util.List;

/**
 * A list item or table row of nothing but links to nowhere.
 *
 * @param line its first line, from its mark, without the line end
 * @param whole all its lines with their line ends, its children included
 * @param links its links
 * @param isRow whether it is a row of a table
 */
record RelatedItem(Span line, Span whole, List<ResolvedLink> links, boolean isRow) {
    RelatedItem {
        links = List.copyOf(links);
    }
}
