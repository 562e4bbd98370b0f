package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A place of a note that points to related notes.
 *
 * @param head the lines of its heading or label
 * @param heading the words of its heading; nothing where only a label stands above the list
 * @param body what it reaches over, from behind its head
 * @param parts its lists and tables, the outermost only
 */
record RelatedSection(Span head, Optional<String> heading, Span body, List<BlockTree> parts) {
    RelatedSection {
        parts = List.copyOf(parts);
    }
}
