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
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final Heading title;
    private int leaf;
    private int id;

    private NoteOutline(Note note) {
        this.note = note;
        this.text = note.text();
        this.blocks = NoteParser.blocks(note.source());
        this.leaves = ParagraphKeys.leaves(note, blocks);
        note.headings().forEach(h -> headings.put(h.span().start(), h));
        this.title = title(note).orElse(null);
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
            default -> {
                if (!continuesFootnote(block)) {
                    add(TextUnit.Kind.BLOCK, lines(block.span()), block.kind() == Block.Kind.PARAGRAPH);
                }
            }
        }
    }

    /** The indented paragraphs of a footnote belong to its first one. */
    private boolean continuesFootnote(Block block) {
        if (units.isEmpty()) {
            return false;
        }
        TextUnit last = units.get(units.size() - 1);
        Span span = lines(block.span());
        boolean indented = text.startsWith("    ", span.start()) || text.startsWith("\t", span.start());
        if (!indented || !text.startsWith("[^", last.span().start())) {
            return false;
        }
        add(TextUnit.Kind.BLOCK, span, false);
        TextUnit more = units.remove(units.size() - 1);
        units.set(units.size() - 1, last.with(more));
        return true;
    }

    /** Items of an unordered list stand for themselves; the numbers of an ordered one hold it together. */
    private void list(int i) {
        Block list = blocks.get(i);
        if (Character.isDigit(text.charAt(list.span().start()))) {
            add(TextUnit.Kind.BLOCK, lines(list.span()), false);
            return;
        }
        for (int j = i + 1; j < blocks.size() && blocks.get(j).depth() > 0; j++) {
            if (blocks.get(j).depth() == 1) {
                add(TextUnit.Kind.ITEM, lines(blocks.get(j).span()), true);
            }
        }
    }

    private void add(TextUnit.Kind kind, Span span, boolean prose) {
        List<String> keys = new ArrayList<>();
        while (leaf < leaves.size() && leaves.get(leaf).span().start() < span.end()) {
            keys.add(leaves.get(leaf++).key());
        }
        List<BlockId> ids = new ArrayList<>();
        List<BlockId> all = note.blockIds();
        while (id < all.size() && all.get(id).span().start() < span.end()) {
            BlockId next = all.get(id++);
            if (span.contains(next.span())) {
                ids.add(next);
            }
        }
        TextUnit unit = new TextUnit(kind, span, keys, ids, prose && keys.size() == 1);
        if (keys.isEmpty() && !ids.isEmpty() && !units.isEmpty()) {
            // A line that holds nothing but a block id names the block above it.
            units.add(units.remove(units.size() - 1).with(unit));
        } else {
            units.add(unit);
        }
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
        List<Heading> way = way();
        List<String> path = way.stream().map(step -> key(step.text())).toList();
        sections.add(new OutlineSection(heading, path, way, units, end, childless));
        units = new ArrayList<>();
    }

    private List<Heading> way() {
        return open.stream().filter(step -> step != title).toList();
    }

    /** The heading of level 1 at the head of the body. */
    static Optional<Heading> title(Note note) {
        return note.headings().stream()
                .findFirst()
                .filter(first -> first.level() == 1 && first.span().start() <= Bodies.start(note));
    }

    /** A heading as it is compared: folded, or as written where it is made of signs alone. */
    static String key(String heading) {
        String folded = NameFolding.fold(heading);
        return folded.isEmpty() ? heading.strip() : folded;
    }
}
