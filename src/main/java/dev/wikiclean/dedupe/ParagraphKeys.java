package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a note says, paragraph by paragraph, as keys: equal keys say the same. Blanks, case and emphasis do not count,
 * links count by the words that they show (so that a link pointed elsewhere keeps its key), block ids do not count. Code,
 * tables and formulas count as they are written, line ends and blanks at line ends aside. Headings, rules and front
 * matter are no paragraphs.
 */
public final class ParagraphKeys {
    private ParagraphKeys() {}

    /**
     * A paragraph-like block.
     *
     * @param span where it stands
     * @param key what it says; never empty
     */
    public record Leaf(Span span, String key) {}

    /** The keys of every paragraph of {@code note}, in document order, each once. */
    public static Set<String> of(Note note) {
        Set<String> keys = new LinkedHashSet<>();
        for (Leaf leaf : leaves(note)) {
            keys.add(leaf.key());
        }
        return keys;
    }

    /** Every paragraph-like block of {@code note}, in document order. */
    public static List<Leaf> leaves(Note note) {
        return leaves(note, NoteParser.blocks(note.source()));
    }

    static List<Leaf> leaves(Note note, List<Block> blocks) {
        List<Leaf> leaves = new ArrayList<>();
        for (Block block : blocks) {
            String key = key(note, block);
            if (!key.isEmpty()) {
                leaves.add(new Leaf(block.span(), key));
            }
        }
        return leaves;
    }

    private static String key(Note note, Block block) {
        return switch (block.kind()) {
            case PARAGRAPH, DEFINITION, COMMENT, HTML -> prose(note, block.span());
            case FENCED_CODE, INDENTED_CODE, MATH ->
                verbatim(block.kind(), block.span().of(note.text()));
            case TABLE -> table(prose(note, block.span()));
            case FRONT_MATTER, HEADING, RULE, QUOTE, LIST, ITEM -> "";
        };
    }

    private static String verbatim(Block.Kind kind, String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.lines().forEach(line -> out.append(line.stripTrailing()).append('\n'));
        return kind.name().toLowerCase(Locale.ROOT) + ": " + out.toString().strip();
    }

    /** Cells are padded and their rule is drawn at will. */
    private static String table(String words) {
        return words.isEmpty()
                ? words
                : "table: " + words.replaceAll("-{2,}", "-").replaceAll(" ?(\\|) ?", "$1");
    }

    private static String prose(Note note, Span span) {
        StringBuilder shown = new StringBuilder(span.length());
        String text = note.text();
        int from = span.start();
        for (Link link : linksIn(note, span)) {
            if (link.span().start() >= from) {
                shown.append(text, from, link.span().start()).append(words(link));
                from = link.span().end();
            }
        }
        shown.append(text, from, span.end());
        return KeyProse.fold(withoutBlockId(note, span, shown.toString()));
    }

    private static List<Link> linksIn(Note note, Span span) {
        List<Link> links = note.links();
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < links.size() && links.get(end).span().end() <= span.end()) {
            end++;
        }
        return links.subList(low, end);
    }

    private static String words(Link link) {
        String target = link.target().text();
        if (target.contains("://") || target.startsWith("mailto:")) {
            return link.display().map(Link.Part::text).orElse("") + " " + target;
        }
        String bare = bare(target);
        if (link.isEmbed()) {
            return "!" + bare;
        }
        String shown = link.display().map(Link.Part::text).orElseGet(() -> bare.isEmpty() ? fragment(link) : bare);
        int deeper = shown.indexOf(" > ");
        return name(deeper > 0 ? shown.substring(0, deeper) : shown);
    }

    /** A display that is a path was written for a target that was one. */
    private static String name(String shown) {
        return shown.indexOf('/') >= 0 && shown.indexOf(' ') < 0 ? bare(shown) : shown;
    }

    private static String bare(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private static String fragment(Link link) {
        return link.fragment()
                .map(Link.Part::text)
                .filter(f -> !f.startsWith("^"))
                .orElse("");
    }

    private static String withoutBlockId(Note note, Span span, String shown) {
        String text = shown.stripTrailing();
        int caret = text.lastIndexOf('^');
        if (caret < 0 || text.length() - caret > 200) {
            return text;
        }
        for (BlockId id : BlockIdsWithin.of(note, span)) {
            String mark = "^" + id.id();
            if (text.endsWith(mark)) {
                return text.substring(0, text.length() - mark.length());
            }
        }
        return text;
    }
}
