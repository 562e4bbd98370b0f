package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.Optional;

/**
 * Reads front matter: the plain subset that nearly every note keeps to by a scan, everything else with a YAML parser.
 * Where the scan answers, both answer alike.
 */
public final class FrontMatterReader {
    private FrontMatterReader() {}

    public static FrontMatter read(SourceText source) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return new FrontMatter.Absent();
        }
        FrontMatterValues plain = FrontMatterScan.read(source.text(), block.get());
        return plain != null ? plain : FrontMatterTree.read(source.text(), block.get());
    }
}
