package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.List;

/** Reads the {@code ^id} at the end of a block. */
final class BlockIds {
    private BlockIds() {}

    static void add(String text, int from, int to, List<BlockId> ids) {
        int end = to;
        while (end > from && BlockStarts.isBlank(text.charAt(end - 1))) {
            end--;
        }
        int i = end;
        while (i > from && isPart(text.charAt(i - 1))) {
            i--;
        }
        boolean caret = i < end && i > from && text.charAt(i - 1) == '^';
        if (caret && (i - 1 == from || BlockStarts.isBlank(text.charAt(i - 2)))) {
            ids.add(new BlockId(text.substring(i, end), new Span(i - 1, end)));
        }
    }

    private static boolean isPart(char c) {
        return InlineHtml.isLetter(c) || BlockStarts.isDigit(c) || c == '-';
    }
}
