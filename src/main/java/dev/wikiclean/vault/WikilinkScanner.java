package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link.Part;
import java.util.Optional;

/**
 * Reads {@code [[target#fragment|display]]}. A link lies on one line and ends at the first {@code ]]}; of several
 * {@code [[} before it the last one counts, so an unclosed one hides nothing. A bracket more on either side belongs to
 * the name when that balances it: {@code [[[JPQL] x]]} names {@code [JPQL] x}, {@code [[[X]]]} names {@code X}.
 */
final class WikilinkScanner {
    /** The closing brackets for every opening one from {@link #searchedFrom} to there; -1 for none in the line. */
    private int close;

    private int searchedFrom;
    private int searchedTo;
    /** The last opening brackets before {@link #close}. */
    private int lastOpen;

    /** The end of the line that was searched last. */
    private int lineEnd;

    private int behind;

    void reset() {
        searchedFrom = 0;
        searchedTo = -1;
        lineEnd = -1;
    }

    /** The link whose two opening brackets stand at {@code open}, or null. */
    Link scan(LeafText leaf, int open, boolean embed, Quoting quoting) {
        String text = leaf.text();
        int from = open + 2;
        if (from < searchedFrom || from > searchedTo) {
            search(text, from, leaf.to());
        }
        if (close < 0 || lastOpen > open + 1) {
            return null;
        }
        if (lastOpen == open + 1 && text.indexOf(']', from, close) < 0) {
            return null;
        }
        // [[a](b.md)] … ]] is a Markdown link in brackets.
        if (isMatrix(text, from, close) || text.indexOf("](", from, close) >= 0) {
            return null;
        }
        int end = close;
        if (end + 2 < leaf.to() && text.charAt(end + 2) == ']' && isUnbalanced(text, from, end)) {
            end++;
        }
        behind = end + 2;
        return link(leaf, embed ? open - 1 : open, from, end, embed ? LinkKind.EMBED : LinkKind.WIKILINK, quoting);
    }

    /** The offset behind the link that was found last. */
    int behind() {
        return behind;
    }

    private void search(String text, int from, int to) {
        if (from > lineEnd) {
            int newline = text.indexOf('\n', Math.min(from, to), to);
            lineEnd = newline < 0 ? to : newline;
        }
        close = from < lineEnd ? text.indexOf("]]", from, lineEnd) : -1;
        lastOpen = close < 0 ? -1 : text.lastIndexOf("[[", close - 1);
        searchedFrom = from;
        searchedTo = close < 0 ? lineEnd : close;
    }

    /** Whether this is an array of numbers such as {@code [[1, 2], [3, 4]]}, which programmers write in prose. */
    private static boolean isMatrix(String text, int from, int to) {
        boolean bracket = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '[' || c == ']') {
                bracket = true;
            } else if (!BlockStarts.isDigit(c) && c != ',' && c != '.' && c != '-' && c != ' ') {
                return false;
            }
        }
        return bracket;
    }

    private static boolean isUnbalanced(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
        return depth > 0;
    }

    private static Link link(LeafText leaf, int start, int from, int end, LinkKind kind, Quoting quoting) {
        String text = leaf.text();
        int pipe = text.indexOf('|', from, end);
        int nameEnd = pipe < 0 ? end : pipe > from && text.charAt(pipe - 1) == '\\' ? pipe - 1 : pipe;
        if (trimmedStart(text, from, nameEnd) == nameEnd) {
            return null;
        }
        int hash = text.indexOf('#', from, nameEnd);
        Part target = part(leaf, from, hash < 0 ? nameEnd : hash);
        Optional<Part> fragment = hash < 0 ? Optional.empty() : Optional.of(part(leaf, hash + 1, nameEnd));
        Optional<Part> display = pipe < 0 ? Optional.empty() : Optional.of(part(leaf, pipe + 1, end));
        Span span = new Span(leaf.at(start), leaf.at(end) + 2);
        return new Link(kind, LinkForm.WIKI, quoting, span, target, fragment, display);
    }

    private static Part part(LeafText leaf, int from, int end) {
        String text = leaf.text();
        int start = trimmedStart(text, from, end);
        int to = end;
        while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int at = leaf.at(start);
        return new Part(new Span(at, at + to - start), text.substring(start, to));
    }

    private static int trimmedStart(String text, int from, int end) {
        int start = from;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
