package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** Finds the links of a canvas. */
final class CanvasLinks {
    private CanvasLinks() {}

    static List<Link> of(SourceText source) {
        return List.of();
    }
}
