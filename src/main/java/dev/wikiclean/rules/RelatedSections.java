package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the sections of a note that point to related notes: below a heading, or below a label such as {@code **Related:**}. */
final class RelatedSections {
    private static final int LONGEST_LABEL = 60;

    private final Note note;
    private final SectionPatterns patterns;
    private final Map<Integer, Heading> headings = new HashMap<>();
    private final List<RelatedSection> found = new ArrayList<>();

    private RelatedSections(Note note, SectionPatterns patterns) {
        this.note = note;
        this.patterns = patterns;
        note.headings().forEach(heading -> headings.put(heading.span().start(), heading));
    }

    /** The sections of {@code note}: those of labels first, for they may lie in those of headings. */
    static List<RelatedSection> of(Note note, SectionPatterns patterns) {
        if (!mayHold(note, patterns)) {
            return List.of();
        }
        RelatedSections sections = new RelatedSections(note, patterns);
        List<BlockTree> blocks = BlockTree.of(note.source());
        sections.labels(blocks);
        sections.headings(blocks);
        return sections.found;
    }

    /** Most notes have no such section, and need not be taken apart to know it. */
    private static boolean mayHold(Note note, SectionPatterns patterns) {
        for (Heading heading : note.headings()) {
            if (patterns.match(heading.text())) {
                return true;
            }
        }
        String text = note.text();
        for (int at = BodyLine.bodyStart(note); at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            if (label(text, at, Lines.end(text, at)).filter(patterns::match).isPresent()) {
                return true;
            }
            at = next;
        }
        return false;
    }

    /** The words of a line that is nothing but a label: bold throughout, or with a colon at its end. */
    private static Optional<String> label(String text, int from, int end) {
        int to = end;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (to == from || ":：*_".indexOf(text.charAt(to - 1)) < 0) {
            return Optional.empty();
        }
        int start = from;
        while (start < to && text.charAt(start) <= ' ') {
            start++;
        }
        if (to - start > LONGEST_LABEL) {
            return Optional.empty();
        }
        boolean colon = ":：".indexOf(text.charAt(to - 1)) >= 0;
        boolean bold = to - start > 4
                && (text.startsWith("**", start) && text.startsWith("**", to - 2)
                        || text.startsWith("__", start) && text.startsWith("__", to - 2));
        int mark = BodyLine.listMark(text.substring(start, to));
        return colon || bold ? Optional.of(text.substring(start + mark, to)) : Optional.empty();
    }

    /** A label is the last line of a paragraph right above a list or a table; in quotes and callouts nothing counts. */
    private void labels(List<BlockTree> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            BlockTree block = blocks.get(i);
            if (block.is(Block.Kind.LIST) || block.is(Block.Kind.ITEM)) {
                labels(block.children());
            }
            boolean above = block.is(Block.Kind.PARAGRAPH) && i + 1 < blocks.size() && isPart(blocks.get(i + 1));
            if (above && isFree(blocks, i + 1)) {
                String text = note.text();
                int line = Math.max(
                        block.span().start(), Lines.start(text, block.span().end()));
                BlockTree part = blocks.get(i + 1);
                label(text, line, block.span().end())
                        .filter(patterns::match)
                        .ifPresent(words -> found.add(new RelatedSection(
                                new Span(line, block.span().end()),
                                Optional.empty(),
                                new Span(block.span().end(), part.span().end()),
                                List.of(part))));
            }
        }
    }

    private void headings(List<BlockTree> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Heading heading = heading(blocks.get(i)).orElse(null);
            if (heading == null || !patterns.match(heading.text())) {
                continue;
            }
            List<BlockTree> parts = new ArrayList<>();
            int next = i + 1;
            while (next < blocks.size()
                    && heading(blocks.get(next))
                            .filter(h -> h.level() <= heading.level())
                            .isEmpty()) {
                if (isPart(blocks.get(next)) && isFree(blocks, next)) {
                    parts.add(blocks.get(next));
                }
                next++;
            }
            int to = next < blocks.size()
                    ? Lines.start(note.text(), blocks.get(next).span().start())
                    : note.text().length();
            found.add(new RelatedSection(
                    heading.span(),
                    Optional.of(heading.text()),
                    new Span(heading.span().end(), Math.max(to, heading.span().end())),
                    parts));
            i = next - 1;
        }
    }

    private Optional<Heading> heading(BlockTree block) {
        return block.is(Block.Kind.HEADING)
                ? Optional.ofNullable(headings.get(block.span().start()))
                : Optional.empty();
    }

    private static boolean isPart(BlockTree block) {
        return block.is(Block.Kind.LIST) || block.is(Block.Kind.TABLE);
    }

    /** Whether no block id stands alone below, which names the whole list or table. */
    private boolean isFree(List<BlockTree> blocks, int part) {
        return part + 1 == blocks.size()
                || !blocks.get(part + 1).is(Block.Kind.PARAGRAPH)
                || note.text().charAt(blocks.get(part + 1).span().start()) != '^';
    }
}
