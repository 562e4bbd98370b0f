package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Sees to it that lines go without changing what the rest of a note is: an item below a removed one must not become a part
 * of the paragraph above, nor a rule the underline of a heading.
 */
final class BlockGuard {
    private final String text;
    private final List<Block> before;

    BlockGuard(SourceText source) {
        this.text = source.text();
        this.before = NoteParser.blocks(source);
    }

    /** Those of {@code spans} that can go together: all of them, or what is left without those that do harm. */
    List<Span> harmless(List<Span> spans) {
        if (spans.isEmpty() || isHarmless(spans)) {
            return spans;
        }
        if (spans.size() == 1) {
            return List.of();
        }
        int half = spans.size() / 2;
        List<Span> first = harmless(spans.subList(0, half));
        List<Span> both = new ArrayList<>(first);
        both.addAll(harmless(spans.subList(half, spans.size())));
        return isHarmless(both) ? both : first;
    }

    /** Whether nothing but what stands in {@code spans} changes when they go. */
    boolean isHarmless(Collection<Span> spans) {
        List<Span> gone = outermost(spans);
        String after = TextEdits.apply(text, gone.stream().map(TextEdit::delete).toList());
        return expected(gone).equals(signature(NoteParser.blocks(SourceText.of(after))));
    }

    /** Spans that no other holds; equal ones once. */
    private static List<Span> outermost(Collection<Span> spans) {
        List<Span> outer = new ArrayList<>();
        for (Span span : new TreeSet<>(spans)) {
            boolean inside = !outer.isEmpty() && outer.getLast().contains(span);
            while (!outer.isEmpty() && span.contains(outer.getLast())) {
                outer.removeLast();
            }
            if (!inside) {
                outer.add(span);
            }
        }
        return outer;
    }

    private List<String> expected(List<Span> gone) {
        List<Block> kept = new ArrayList<>();
        int next = 0;
        int shift = 0;
        for (Block block : before) {
            int start = block.span().start();
            while (next < gone.size() && gone.get(next).end() <= start) {
                shift += gone.get(next++).length();
            }
            if (next == gone.size() || !gone.get(next).contains(start)) {
                kept.add(new Block(block.kind(), block.span().shift(-shift), block.depth()));
            }
        }
        return signature(kept);
    }

    /** What each block is and where it begins; where it ends, too, unless lines can have gone from inside. */
    private static List<String> signature(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() != Block.Kind.LIST)
                .map(block -> {
                    boolean mayShrink = block.kind().isContainer() || block.kind() == Block.Kind.TABLE;
                    return block.kind() + " " + block.span().start() + " "
                            + (mayShrink ? "" : block.span().end()) + " " + block.depth();
                })
                .toList();
    }
}
