package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the links of a leaf block's text. Linear in its length. */
final class InlineScanner {
    private static final boolean[] SPECIAL = special();
    /** Images in the text of images: deeper ones are left out, so that their texts stay linear. */
    private static final int DEEPEST_NESTING = 16;

    private final List<Link> links;
    private final WikilinkScanner wikilinks = new WikilinkScanner();
    private final CodeSpans code = new CodeSpans();
    private final MathSpans math = new MathSpans();
    private final InlineHtml html = new InlineHtml();
    private final Destination destination = new Destination();
    /** Where brackets were opened that nothing has closed yet; negative (complement) for an image. */
    private int[] open = new int[16];

    private int opened;
    /** Below this no link can be opened any more: a link holds no link. */
    private int inactive;
    /** Where the link began that was closed last, and how many such links it holds inside each other. */
    private int lastOpening;

    private int nesting;

    InlineScanner(List<Link> links) {
        this.links = links;
    }

    private static boolean[] special() {
        boolean[] set = new boolean[128];
        for (char c : "\\`$<:![]".toCharArray()) {
            set[c] = true;
        }
        return set;
    }

    void scan(LeafText leaf, Quoting quoting) {
        String text = leaf.text();
        if (text.indexOf('[', leaf.from(), leaf.to()) < 0) {
            return;
        }
        int first = links.size();
        reset();
        int last = text.lastIndexOf(']', leaf.to() - 1);
        int i = leaf.from();
        while (i <= last) {
            char c = text.charAt(i);
            i = c < 128 && SPECIAL[c] ? step(leaf, i, c, quoting) : i + 1;
        }
        sort(first);
    }

    private void reset() {
        wikilinks.reset();
        code.reset();
        math.reset();
        html.reset();
        opened = 0;
        inactive = 0;
        lastOpening = -1;
        nesting = 0;
    }

    /** A link is found before the image that stands in its text only if it is a wikilink: order them by place. */
    private void sort(int first) {
        for (int i = first + 1; i < links.size(); i++) {
            if (links.get(i).span().start() < links.get(i - 1).span().start()) {
                links.subList(first, links.size()).sort((a, b) -> a.span().compareTo(b.span()));
                return;
            }
        }
    }

    private int step(LeafText leaf, int i, char c, Quoting quoting) {
        String text = leaf.text();
        int to = leaf.to();
        return switch (c) {
            case '\\' -> i + 1 < to && Destinations.isPunctuation(text.charAt(i + 1)) ? i + 2 : i + 1;
            case '`' -> code.skip(text, i, to);
            case '$' -> math.skip(text, i, to, quoting == Quoting.TABLE_CELL);
            case ':' -> BareUrls.skip(text, leaf.from(), i, to);
            case '<' -> {
                int end = html.end(text, i, to);
                yield end < 0 ? i + 1 : end;
            }
            case '!' -> i + 1 < to && text.charAt(i + 1) == '[' ? open(leaf, i + 1, true, quoting) : i + 1;
            case '[' -> open(leaf, i, false, quoting);
            default -> close(leaf, i, quoting);
        };
    }

    private int open(LeafText leaf, int i, boolean bang, Quoting quoting) {
        if (i + 1 < leaf.to() && leaf.text().charAt(i + 1) == '[') {
            Link link = wikilinks.scan(leaf, i, bang, quoting);
            if (link != null) {
                links.add(link);
                if (!bang) {
                    inactive = opened;
                }
                return wikilinks.behind();
            }
        }
        if (opened == open.length) {
            open = Arrays.copyOf(open, opened * 2);
        }
        open[opened++] = bang ? ~i : i;
        return i + 1;
    }

    private int close(LeafText leaf, int i, Quoting quoting) {
        if (opened == 0) {
            return i + 1;
        }
        int bracket = open[--opened];
        boolean image = bracket < 0;
        boolean active = image || opened >= inactive;
        inactive = Math.min(inactive, opened);
        if (!active || i + 1 >= leaf.to() || leaf.text().charAt(i + 1) != '(') {
            return i + 1;
        }
        return inline(leaf, image ? ~bracket : bracket, i, image, quoting);
    }

    /** Reads {@code (destination "title")} behind the bracket at {@code closing}. */
    private int inline(LeafText leaf, int opening, int closing, boolean image, Quoting quoting) {
        String text = leaf.text();
        int to = leaf.to();
        int at = Destination.skipSpace(text, closing + 2, to);
        if (at >= to || !destination.scan(text, at, to)) {
            return closing + 1;
        }
        int end = Destination.skipSpace(text, destination.end(), to);
        if (end > destination.end() && end < to && text.charAt(end) != ')') {
            int title = Destination.titleEnd(text, end, to);
            end = title < 0 ? to : Destination.skipSpace(text, title, to);
        }
        if (end >= to || text.charAt(end) != ')') {
            return closing + 1;
        }
        nesting = lastOpening > opening ? nesting + 1 : 0;
        lastOpening = opening;
        if (!destination.isEmpty() && nesting <= DEEPEST_NESTING) {
            links.add(markdown(leaf, opening, closing, end + 1, image, quoting));
        }
        if (!image) {
            inactive = opened;
        }
        return end + 1;
    }

    private Link markdown(LeafText leaf, int opening, int closing, int end, boolean image, Quoting quoting) {
        String words = leaf.text().substring(opening + 1, closing);
        Span span = new Span(leaf.at(image ? opening - 1 : opening), leaf.endAt(end, opening));
        Part display = new Part(new Span(leaf.at(opening) + 1, leaf.endAt(closing, opening)), words.strip());
        return destination.link(
                leaf,
                image ? LinkKind.IMAGE : LinkKind.MARKDOWN,
                destination.isAngle() ? LinkForm.INLINE_ANGLE : LinkForm.INLINE,
                quoting,
                span,
                Optional.of(display));
    }
}
