package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Comments that speak to a program: {@code %% word … %%} and {@code <!-- word … -->}, each on one line. In code, math and
 * front matter they are text.
 */
public final class ToolComments {
    /**
     * One comment.
     *
     * @param whole with its marks
     * @param words between them, without the blanks at both ends
     */
    public record Found(Span whole, Span words) {}

    private ToolComments() {}

    /** The comments of {@code note} whose words begin with {@code word}, by place. */
    public static List<Found> in(Note note, String word) {
        String text = note.text();
        List<Found> found = new ArrayList<>();
        List<Block> blocks = List.of();
        int from = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, Math.max(from, at + 1))) {
            Found comment = comment(text, at);
            if (comment != null) {
                if (blocks.isEmpty()) {
                    blocks = NoteParser.blocks(note.source());
                }
                if (isRead(text, blocks, comment.whole().start())) {
                    found.add(comment);
                }
                from = comment.whole().end();
            }
        }
        return found;
    }

    /** The comment whose words begin at {@code at}; {@code null} where none does. */
    private static Found comment(String text, int at) {
        int open = at;
        while (open > 0 && (text.charAt(open - 1) == ' ' || text.charAt(open - 1) == '\t')) {
            open--;
        }
        boolean percent = text.startsWith("%%", open - 2);
        if (!percent && !text.startsWith("<!--", open - 4)) {
            return null;
        }
        String close = percent ? "%%" : "-->";
        int end = text.indexOf(close, at);
        int newline = text.indexOf('\n', at);
        if (end < 0 || newline >= 0 && newline < end) {
            return null;
        }
        int last = end;
        while (last > at && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Found(new Span(open - (percent ? 2 : 4), end + close.length()), new Span(at, last));
    }

    private static boolean isRead(String text, List<Block> blocks, int at) {
        for (Block block : blocks) {
            boolean inside = block.span().start() <= at && at < block.span().end();
            if (inside && !block.kind().isContainer()) {
                return switch (block.kind()) {
                    case FRONT_MATTER, FENCED_CODE, INDENTED_CODE, MATH -> false;
                    case TABLE ->
                        !isInCode(
                                text,
                                text.lastIndexOf('\n', at) + 1,
                                block.span().end(),
                                at);
                    case COMMENT, HTML -> true;
                    default ->
                        !isInCode(text, block.span().start(), block.span().end(), at);
                };
            }
        }
        return true;
    }

    private static boolean isInCode(String text, int from, int to, int at) {
        CodeSpans code = new CodeSpans();
        code.reset();
        int i = from;
        while (i < at) {
            char c = text.charAt(i);
            i = c == '`' ? code.skip(text, i, to) : c == '\\' ? i + 2 : i + 1;
        }
        return i > at && text.charAt(at - 1) != '\\';
    }
}
