package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses a note by a scan over its text. */
public final class NoteParser {
    private NoteParser() {}

    public static Note parse(VaultPath path, SourceText source) {
        FrontMatter frontMatter = FrontMatterReader.read(source);
        NoteCollector found = new NoteCollector(source.text());
        new BlockScanner(source.text(), bodyStart(source, frontMatter.block()), found).scan();
        List<Link> links = new ArrayList<>(FrontMatterLinks.of(source, frontMatter));
        links.addAll(found.links);
        return new Note(
                path, source, frontMatter, found.headings, found.blockIds, links, ConflictMarkers.in(source.text()));
    }

    /** The blocks of a note's text in document order, containers before their content. */
    public static List<Block> blocks(SourceText source) {
        Optional<Span> frontMatter = FrontMatterReader.read(source).block();
        BlockCollector found = new BlockCollector();
        frontMatter.ifPresent(block -> found.leaf(Block.Kind.FRONT_MATTER, block.start(), block.end(), 0));
        new BlockScanner(source.text(), bodyStart(source, frontMatter), found).scan();
        return List.copyOf(Comments.overlay(source.text(), found.blocks()));
    }

    /** The links of a Markdown text that has no front matter, by place. */
    public static List<Link> links(String markdown) {
        NoteCollector found = new NoteCollector(markdown);
        new BlockScanner(markdown, 0, found).scan();
        return new ArrayList<>(found.links);
    }

    /** The first line behind the front matter. */
    static int bodyStart(SourceText source, Optional<Span> frontMatter) {
        if (frontMatter.isEmpty()) {
            return source.bodyStart();
        }
        int newline = source.text().indexOf('\n', frontMatter.get().end());
        return newline < 0 ? source.length() : newline + 1;
    }
}
