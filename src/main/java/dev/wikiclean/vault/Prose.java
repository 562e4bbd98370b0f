package dev.wikiclean.vault;

import java.util.List;

/**
 * The stretches of a note that are plain words: no front matter, heading, link, code, math, HTML tag, URL or comment. A
 * stretch never leaves its line.
 */
public final class Prose implements BlockHandler {
    /** Takes one stretch, as offsets of the note's text. */
    public interface Sink {
        void stretch(int from, int to);
    }

    private static final boolean[] SPECIAL = special();
    private final List<Link> links;
    private final Sink sink;
    private final CodeSpans code = new CodeSpans();
    private final MathSpans math = new MathSpans();
    private final InlineHtml html = new InlineHtml();
    private final Definitions definitions = new Definitions();
    /** The first link that does not end before the place that was reached. */
    private int link;

    private boolean inComment;

    private Prose(Note note, Sink sink) {
        this.links = note.links();
        this.sink = sink;
    }

    /** Hands the stretches of {@code note} to {@code sink}, in their order. */
    public static void scan(Note note, Sink sink) {
        new BlockScanner(
                        note.text(),
                        NoteParser.bodyStart(note.source(), note.frontMatter().block()),
                        new Prose(note, sink))
                .scan();
    }

    private static boolean[] special() {
        boolean[] set = new boolean[128];
        for (char c : "\\`$<:%![\n\r".toCharArray()) {
            set[c] = true;
        }
        return set;
    }

    @Override
    public int openContainer(Block.Kind kind, int start, int depth) {
        return 0;
    }

    @Override
    public void closeContainer(int id, int end) {}

    @Override
    public void leaf(Block.Kind kind, int start, int end, int depth) {}

    @Override
    public void heading(int level, LeafText text, int start, int end, int depth) {}

    @Override
    public void paragraph(LeafText text, int start, int depth) {
        if (text.text().charAt(text.from()) == '[') {
            definitions.take(text, found -> {});
        }
        if (text.from() < text.to()) {
            scan(text, false);
        }
    }

    @Override
    public void row(LeafText text) {
        scan(text, true);
    }

    private void scan(LeafText leaf, boolean inTable) {
        String text = leaf.text();
        code.reset();
        math.reset();
        html.reset();
        int start = leaf.from();
        int i = start;
        if (inComment) {
            int close = text.indexOf("%%", i, leaf.to());
            if (close < 0) {
                return;
            }
            inComment = false;
            start = close + 2;
            i = start;
        }
        while (i < leaf.to()) {
            char c = text.charAt(i);
            if (c >= 128 || !SPECIAL[c]) {
                i++;
                continue;
            }
            int behind = skip(leaf, i, c, inTable);
            if (behind > i + 1 || c == '\n' || c == '\r') {
                emit(leaf, start, c == ':' ? schemeStart(text, start, i) : i);
                start = behind;
            }
            i = behind;
        }
        emit(leaf, start, leaf.to());
    }

    /** Behind what begins at {@code i} and is no prose; the next character where nothing does. */
    private int skip(LeafText leaf, int i, char c, boolean inTable) {
        String text = leaf.text();
        int to = leaf.to();
        return switch (c) {
            case '`' -> code.skip(text, i, to);
            case '$' -> math.skip(text, i, to, inTable);
            case '<' -> tag(text, i, to);
            case ':' -> text.startsWith("://", i) ? addressEnd(text, i, to) : i + 1;
            case '%' -> i + 1 < to && text.charAt(i + 1) == '%' ? comment(text, i, to) : i + 1;
            case '!', '[' -> link(leaf, i);
            default -> i + 1;
        };
    }

    private int tag(String text, int i, int to) {
        int end = html.end(text, i, to);
        if (end < 0) {
            return i + 1;
        }
        boolean anchor = text.regionMatches(true, i, "<a", 0, 2) && text.charAt(i + 2) <= ' ';
        int close = anchor ? text.indexOf("</a", end, to) : -1;
        return close < 0 ? end : close;
    }

    private int comment(String text, int i, int to) {
        int close = text.indexOf("%%", i + 2, to);
        inComment = close < 0;
        return inComment ? to : close + 2;
    }

    private int link(LeafText leaf, int i) {
        int at = leaf.at(i);
        while (link < links.size() && links.get(link).span().end() <= at) {
            link++;
        }
        if (link == links.size() || links.get(link).span().start() > at) {
            return i + 1;
        }
        int end = links.get(link).span().end();
        int behind = i + 1;
        while (behind < leaf.to() && leaf.at(behind) < end) {
            behind++;
        }
        return behind;
    }

    private static int addressEnd(String text, int i, int to) {
        int end = i + 3;
        while (end < to && text.charAt(end) > ' ' && "<>\"`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int schemeStart(String text, int from, int colon) {
        int start = colon;
        while (start > from && InlineHtml.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private void emit(LeafText leaf, int from, int to) {
        if (to > from) {
            int start = leaf.at(from);
            sink.stretch(start, start + to - from);
        }
    }
}
