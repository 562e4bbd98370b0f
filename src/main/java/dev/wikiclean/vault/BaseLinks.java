package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** Finds the links of a base. */
final class BaseLinks {
    private BaseLinks() {}

    static List<Link> of(SourceText source) {
        return List.of();
    }
}
