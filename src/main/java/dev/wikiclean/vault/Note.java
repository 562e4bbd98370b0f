package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** A Markdown note, parsed. */
public record Note(
        VaultPath path,
        SourceText source,
        FrontMatter frontMatter,
        List<Heading> headings,
        List<BlockId> blockIds,
        List<Link> links)
        implements LinkedFile {
    public Note {
        headings = List.copyOf(headings);
        blockIds = List.copyOf(blockIds);
        links = List.copyOf(links);
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
