package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** A canvas: JSON with file nodes and text nodes. */
public record Canvas(VaultPath path, SourceText source, List<Link> links) implements LinkedFile {
    public Canvas {
        links = List.copyOf(links);
    }
}
