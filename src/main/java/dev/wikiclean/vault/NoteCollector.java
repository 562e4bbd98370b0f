package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Gathers the links, headings and block ids of a note. */
final class NoteCollector implements BlockHandler {
    final List<Link> links = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();
    final List<BlockId> blockIds = new ArrayList<>();
    private final String source;
    private final InlineScanner inline = new InlineScanner(links);
    private final Definitions definitions = new Definitions();

    NoteCollector(String source) {
        this.source = source;
    }

    @Override
    public int openContainer(Block.Kind kind, int start, int depth) {
        return 0;
    }

    @Override
    public void closeContainer(int id, int end) {}

    @Override
    public void leaf(Block.Kind kind, int start, int end, int depth) {
        if (kind == Block.Kind.MATH) {
            int close = source.lastIndexOf("$$", end);
            if (close > start) {
                BlockIds.add(source, close + 2, end, blockIds);
            }
        }
    }

    @Override
    public void paragraph(LeafText text, int start, int depth) {
        if (text.text().charAt(text.from()) == '[') {
            definitions.take(text, links::add);
            if (text.from() >= text.to()) {
                return;
            }
        }
        inline.scan(text, Quoting.NONE);
        int last = text.lines() - 1;
        BlockIds.add(source, text.lineStart(last), text.lineEnd(last), blockIds);
    }

    @Override
    public void heading(int level, LeafText text, int start, int end, int depth) {
        boolean underlined = source.charAt(start) != '#';
        if (underlined && text.text().charAt(text.from()) == '[') {
            definitions.take(text, links::add);
        }
        inline.scan(text, Quoting.NONE);
        int last = text.lines() - 1;
        BlockIds.add(source, text.lineStart(last), text.lineEnd(last), blockIds);
        int from = text.at(text.from());
        Span span = new Span(from, Math.max(from, text.lineEnd(last)));
        String words = text.text().substring(text.from(), text.to());
        headings.add(new Heading(level, words.strip(), new Span(start, end), span));
    }

    @Override
    public void row(LeafText text) {
        inline.scan(text, Quoting.TABLE_CELL);
        if (source.charAt(text.from()) == '^') {
            BlockIds.add(source, text.from(), text.to(), blockIds);
        }
    }
}
