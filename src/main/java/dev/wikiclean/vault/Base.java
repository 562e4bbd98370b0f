package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** A base: YAML with filters and formulas. */
public record Base(VaultPath path, SourceText source, List<Link> links) implements LinkedFile {
    public Base {
        links = List.copyOf(links);
    }

    /** The folders that its filters and formulas name, by their place. */
    public List<BaseFolder> folders() {
        return BaseLinks.folders(source);
    }
}
