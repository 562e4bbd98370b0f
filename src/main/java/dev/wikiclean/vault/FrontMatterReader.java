package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;

/** Reads front matter. */
public final class FrontMatterReader {
    private FrontMatterReader() {}

    public static FrontMatter read(SourceText source) {
        return new FrontMatter.Absent();
    }
}
