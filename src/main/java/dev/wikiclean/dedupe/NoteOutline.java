package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A note as its sections in order, each with the pieces that it is made of. */
final class NoteOutline {
    private final Note note;
    private final String text;
    private final List<Block> blocks;
    private final List<ParagraphKeys.Leaf> leaves;
    private final Map<Integer, Heading> headings = new HashMap<>();
    private final List<OutlineSection> sections = new ArrayList<>();
    private final Deque<Heading> open = new ArrayDeque<>();
    private List<TextUnit> units = new ArrayList<>();
    private Optional<Heading> heading = Optional.empty();
    private int end;
    private int leaf;
    private int id;

    private NoteOutline(Note note) {
        this.note = note;
        this.text = note.text();
        this.blocks = NoteParser.blocks(note.source());
        this.leaves = ParagraphKeys.leaves(note, blocks);
        note.headings().forEach(h -> headings.put(h.span().start(), h));
        this.end =
                note.frontMatter().block().map(Span::end).orElse(note.source().bodyStart());
    }

    static List<OutlineSection> of(Note note) {
        NoteOutline outline = new NoteOutline(note);
        for (int i = 0; i < outline.blocks.size(); i++) {
            if (outline.blocks.get(i).depth() == 0) {
                outline.read(i);
            }
        }
        outline.close(0);
        return outline.sections;
    }

    private void read(int i) {
        Block block = blocks.get(i);
        switch (block.kind()) {
            case FRONT_MATTER -> {}
            case HEADING -> {
                Heading next = headings.get(block.span().start());
                if (next != null) {
                    close(next.level());
                    while (!open.isEmpty() && open.peekLast().level() >= next.level()) {
                        open.removeLast();
                    }
                    open.addLast(next);
                    heading = Optional.of(next);
                }
                end = lineEnd(block.span().end());
            }
            case RULE -> end = lineEnd(block.span().end());
            case LIST -> list(i);
            default -> add(TextUnit.Kind.BLOCK, lines(block.span()));
        }
    }

    /** Items of an unordered list stand for themselves; the numbers of an ordered one hold it together. */
    private void list(int i) {
        Block list = blocks.get(i);
        if (Character.isDigit(text.charAt(list.span().start()))) {
            add(TextUnit.Kind.BLOCK, lines(list.span()));
            return;
        }
        for (int j = i + 1; j < blocks.size() && blocks.get(j).depth() > 0; j++) {
            if (blocks.get(j).depth() == 1) {
                add(TextUnit.Kind.ITEM, lines(blocks.get(j).span()));
            }
        }
    }

    private void add(TextUnit.Kind kind, Span span) {
        List<String> keys = new ArrayList<>();
        while (leaf < leaves.size() && leaves.get(leaf).span().start() < span.end()) {
            keys.add(leaves.get(leaf++).key());
        }
        Set<String> ids = new LinkedHashSet<>();
        List<BlockId> all = note.blockIds();
        while (id < all.size() && all.get(id).span().start() < span.end()) {
            ids.add(all.get(id++).id());
        }
        units.add(new TextUnit(kind, span, keys, ids));
        end = span.end();
    }

    private Span lines(Span span) {
        int from = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        return new Span(Math.min(Math.max(from, note.source().bodyStart()), span.start()), lineEnd(span.end()));
    }

    private int lineEnd(int offset) {
        int at = text.indexOf('\n', offset);
        int to = at < 0 ? text.length() : at;
        return to > offset && text.charAt(to - 1) == '\r' ? to - 1 : to;
    }

    /** Ends the section that is being read; {@code next} is the level of the heading that ends it, 0 at the end. */
    private void close(int next) {
        boolean childless = heading.isEmpty() || next <= heading.get().level();
        sections.add(new OutlineSection(heading, path(), units, end, childless));
        units = new ArrayList<>();
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        for (Heading step : open) {
            if (step != titleHeading()) {
                path.add(key(step.text()));
            }
        }
        return path;
    }

    /** The heading of level 1 at the head of the body. */
    private Heading titleHeading() {
        Heading first = note.headings().isEmpty() ? null : note.headings().get(0);
        return first != null && first.level() == 1 && first.span().start() <= Bodies.start(note) ? first : null;
    }

    /** A heading as it is compared: folded, or as written where it is made of signs alone. */
    static String key(String heading) {
        String folded = NameFolding.fold(heading);
        return folded.isEmpty() ? heading.strip() : folded;
    }
}
