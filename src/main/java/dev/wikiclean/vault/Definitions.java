package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link.Part;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the link reference definitions at the head of a paragraph (CommonMark 0.31, section 4.7). */
final class Definitions {
    private static final int LONGEST_LABEL = 999;
    private final Destination destination = new Destination();

    /** Whether the paragraph holds nothing else. */
    static boolean only(LeafText paragraph, boolean marked) {
        String source = paragraph.prepare(marked).text();
        if (source.charAt(paragraph.from()) != '[') {
            return false;
        }
        new Definitions().take(paragraph, link -> {});
        return paragraph.from() >= paragraph.to();
    }

    /** Hands over every definition and skips its text; true if there was one. */
    boolean take(LeafText leaf, Consumer<Link> links) {
        boolean any = false;
        while (takeOne(leaf, links)) {
            any = true;
        }
        return any;
    }

    /** Hands over the first definition and skips its text; false if there is none. */
    boolean takeOne(LeafText leaf, Consumer<Link> links) {
        int open = skipBlanks(leaf.text(), leaf.from(), leaf.to());
        int behind = open < leaf.to() && leaf.text().charAt(open) == '[' ? one(leaf, open, links) : -1;
        if (behind >= 0) {
            leaf.skipTo(behind);
        }
        return behind >= 0;
    }

    /** The offset of the line behind the definition that begins at {@code i}, or -1. */
    private int one(LeafText leaf, int i, Consumer<Link> links) {
        String text = leaf.text();
        int to = leaf.to();
        int label = labelEnd(text, i, to);
        if (label < 0 || text.charAt(i + 1) == '^') {
            return -1;
        }
        int start = Destination.skipSpace(text, label + 2, to);
        if (start >= to || !destination.scan(text, start, to) || destination.isMissing()) {
            return -1;
        }
        int end = destination.end();
        int behind = lineEnd(text, end, to);
        int title = Destination.skipSpace(text, end, to);
        if (title > end && title < to) {
            int titleEnd = Destination.titleEnd(text, title, to);
            int line = titleEnd < 0 ? -1 : lineEnd(text, titleEnd, to);
            if (line >= 0) {
                behind = line;
            }
        }
        if (behind >= 0) {
            Span span = new Span(leaf.at(i), leaf.endAt(end, i));
            LinkForm form = destination.isAngle() ? LinkForm.DEFINITION_ANGLE : LinkForm.DEFINITION;
            Part display = new Part(
                    new Span(leaf.at(i + 1), leaf.endAt(label, i)),
                    text.substring(i + 1, label).strip());
            links.accept(destination.link(leaf, LinkKind.MARKDOWN, form, Quoting.NONE, span, Optional.of(display)));
        }
        return behind;
    }

    private static int labelEnd(String text, int i, int to) {
        boolean blank = true;
        int limit = Math.min(to, i + LONGEST_LABEL + 2);
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == ']') {
                return !blank && k + 1 < to && text.charAt(k + 1) == ':' ? k : -1;
            }
            if (c == '[') {
                return -1;
            }
            if (c == '\\') {
                k++;
            }
            blank &= c <= ' ';
        }
        return -1;
    }

    /** Behind the line end if only blanks stand before it, else -1. */
    private static int lineEnd(String text, int i, int to) {
        int k = skipBlanks(text, i, to);
        if (k < to && text.charAt(k) == '\r') {
            k++;
        }
        if (k >= to) {
            return to;
        }
        return text.charAt(k) == '\n' ? k + 1 : -1;
    }

    private static int skipBlanks(String text, int i, int to) {
        int k = i;
        while (k < to && BlockStarts.isBlank(text.charAt(k))) {
            k++;
        }
        return k;
    }
}
