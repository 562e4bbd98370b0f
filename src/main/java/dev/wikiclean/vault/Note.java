package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown note, parsed.
 *
 * @param conflict where git's conflict markers stand; such a note is half of two notes and nobody edits it
 */
public record Note(
        VaultPath path,
        SourceText source,
        FrontMatter frontMatter,
        List<Heading> headings,
        List<BlockId> blockIds,
        List<Link> links,
        Optional<Span> conflict)
        implements LinkedFile {
    public Note {
        headings = List.copyOf(headings);
        blockIds = List.copyOf(blockIds);
        links = List.copyOf(links);
    }

    /** A note without conflict markers. */
    public Note(
            VaultPath path,
            SourceText source,
            FrontMatter frontMatter,
            List<Heading> headings,
            List<BlockId> blockIds,
            List<Link> links) {
        this(path, source, frontMatter, headings, blockIds, links, Optional.empty());
    }

    public String text() {
        return source.text();
    }

    /** The note's title: front matter {@code title}, else the first heading of level 1, else the file's name. */
    public String title() {
        return frontMatter
                .string("title")
                .filter(title -> !title.isBlank())
                .or(() -> headings.stream()
                        .filter(h -> h.level() == 1 && !h.text().isBlank())
                        .map(Heading::text)
                        .findFirst())
                .orElseGet(path::stem);
    }
}
