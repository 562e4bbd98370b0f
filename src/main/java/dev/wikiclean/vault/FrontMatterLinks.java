package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the links in the values of front matter, by a scan: quoted, bare, in lists, several in one string. Those of
 * front matter that YAML cannot read are listed too; whether it can be written is the {@link FrontMatter}'s word.
 */
final class FrontMatterLinks {
    private FrontMatterLinks() {}

    /** The links by their place; keys and comments hold none. */
    static List<Link> of(SourceText source, FrontMatter frontMatter) {
        Optional<FrontMatterBlock> block =
                frontMatter.block().isEmpty() ? Optional.empty() : FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return List.of();
        }
        String text = source.text();
        int start = block.get().content().start();
        int end = block.get().content().end();
        if (text.indexOf("[[", start, end) < 0 && text.indexOf("](", start, end) < 0) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        YamlValueScan.scan(text, start, end, (from, to, quoting) -> {
            if (text.indexOf('[', from, to) >= 0
                    || quoting == Quoting.YAML_DOUBLE && text.indexOf('\\', from, to) >= 0) {
                ValueLinks.find(decoded(text, from, to, quoting), LinkKind.PROPERTY, quoting, links);
            }
        });
        return List.copyOf(links);
    }

    static DecodedText decoded(String text, int from, int to, Quoting quoting) {
        return switch (quoting) {
            case YAML_DOUBLE, JSON -> StringEscapes.doubleQuoted(text, from, to);
            case YAML_SINGLE -> StringEscapes.singleQuoted(text, from, to);
            default -> DecodedText.verbatim(text, from, to);
        };
    }
}
