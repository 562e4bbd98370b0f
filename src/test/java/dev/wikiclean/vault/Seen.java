package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one parser sees in a text, in words that all parsers share.
 *
 * @param things by kind and place
 * @param hidden where a link would be no link: code and HTML
 */
record Seen(Map<String, Thing> things, List<Span> hidden) {
    /** A link, a heading or a block of code. */
    record Thing(String kind, int start, int end, String target) {
        String key() {
            return kind + "@" + start + "-" + end;
        }

        boolean isWiki() {
            return kind.equals("wikilink") || kind.equals("embed");
        }

        boolean isMarkdown() {
            return kind.equals("markdown") || kind.equals("image");
        }
    }

    Seen() {
        this(new TreeMap<>(), new ArrayList<>());
    }

    void add(String kind, int start, int end, String target) {
        Thing thing = new Thing(kind, start, end, target);
        things.put(thing.key(), thing);
    }

    /** A definition whose end is not known. */
    void addDefinition(int start) {
        things.put("definition@" + start, new Thing("definition", start, start, ""));
    }

    boolean sees(Thing thing) {
        return things.containsKey(thing.key());
    }

    boolean hides(int offset) {
        return hidden.stream().anyMatch(span -> span.contains(offset));
    }

    /** What the scan sees. */
    static Seen scan(String text) {
        Seen seen = new Seen();
        NoteCollector note = new NoteCollector(text);
        new BlockScanner(text, 0, note).scan();
        for (Link link : note.links) {
            String target = link.target().text()
                    + link.fragment().map(part -> "#" + part.text()).orElse("");
            seen.add(link.kind().id(), link.span().start(), link.span().end(), target);
        }
        for (Heading heading : note.headings) {
            seen.add(
                    "heading" + heading.level(),
                    heading.span().start(),
                    heading.span().start(),
                    "");
        }
        BlockCollector blocks = new BlockCollector();
        new BlockScanner(text, 0, blocks).scan();
        for (Block block : blocks.blocks()) {
            if (block.kind() == Block.Kind.FENCED_CODE || block.kind() == Block.Kind.INDENTED_CODE) {
                seen.addCode(
                        block.kind() == Block.Kind.FENCED_CODE,
                        block.span().start(),
                        block.span().end(),
                        text);
            }
        }
        return seen;
    }

    /** A block of code without the blanks around it, which parsers count differently. */
    void addCode(boolean fenced, int start, int end, String text) {
        int from = start;
        int to = end;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        add(fenced ? "fenced" : "indented", from, to, "");
    }
}
