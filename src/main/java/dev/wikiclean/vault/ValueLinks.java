package dev.wikiclean.vault;

import java.util.List;
import java.util.Optional;

/**
 * Finds the links in one string of a property, canvas or base: wikilinks, and markdown links. Such a string is no
 * Markdown: code, math and comments mean nothing in it.
 */
final class ValueLinks {
    /** Longer destinations and titles are no links; so no text costs more than its length. */
    private static final int LONGEST = 4096;

    private final DecodedText value;
    private final String text;
    private final LinkKind kind;
    private final Quoting quoting;
    private final List<Link> out;

    private ValueLinks(DecodedText value, LinkKind kind, Quoting quoting, List<Link> out) {
        this.value = value;
        this.text = value.text();
        this.kind = kind;
        this.quoting = quoting;
        this.out = out;
    }

    /** Adds every link in {@code value} to {@code out}. */
    static void find(DecodedText value, LinkKind kind, Quoting quoting, List<Link> out) {
        new ValueLinks(value, kind, quoting, out).run();
    }

    private void run() {
        int i = text.indexOf('[');
        while (i >= 0) {
            int next = text.startsWith("[[", i) ? wikilink(i) : inline(i);
            i = text.indexOf('[', next);
        }
    }

    /**
     * Reads a wikilink at {@code at} and answers where to go on. A bracket more on either side belongs to the name when
     * that balances it, as in the body of a note.
     */
    private int wikilink(int at) {
        int start = at + 2;
        int close = start;
        while (close < text.length() && !text.startsWith("]]", close)) {
            if (text.charAt(close) == '\n' || text.startsWith("[[", close)) {
                return close;
            }
            close++;
        }
        if (close == text.length()) {
            return close;
        }
        if (text.charAt(start) == '[' && text.indexOf(']', start, close) < 0) {
            start++;
        }
        if (text.startsWith("]", close + 2) && isUnbalanced(start, close)) {
            close++;
        }
        int pipe = text.indexOf('|', start, close);
        int nameEnd = pipe < 0 ? close : pipe > start && text.charAt(pipe - 1) == '\\' ? pipe - 1 : pipe;
        if (!text.substring(start, nameEnd).isBlank()) {
            Optional<Link.Part> display = pipe < 0 ? Optional.empty() : Optional.of(part(pipe + 1, close, false));
            add(LinkForm.WIKI, withBang(start - 2), close + 2, start, nameEnd, display);
        }
        return close + 2;
    }

    private boolean isUnbalanced(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return depth > 0;
    }

    /** Reads {@code [display](target)} at {@code at} and answers where to go on. */
    private int inline(int at) {
        int label = at + 1;
        while (label < text.length() && text.charAt(label) != ']') {
            if (text.charAt(label) == '[') {
                return label;
            }
            label++;
        }
        if (!text.startsWith("(", label + 1)) {
            return Math.min(label + 1, text.length());
        }
        int start = skipBlanks(label + 2);
        boolean angle = start < text.length() && text.charAt(start) == '<';
        int end = angle ? find('>', start) : destinationEnd(start);
        int close = end < 0 ? -1 : closing(angle ? end + 1 : end);
        if (close < 0 || end <= start) {
            return at + 1;
        }
        LinkForm form = angle ? LinkForm.INLINE_ANGLE : LinkForm.INLINE;
        add(form, withBang(at), close + 1, angle ? start + 1 : start, end, Optional.of(part(at + 1, label, false)));
        return close + 1;
    }

    private int withBang(int open) {
        return open > 0 && text.charAt(open - 1) == '!' ? open - 1 : open;
    }

    /** The end of a bare destination: a blank, or the parenthesis that closes the link. */
    private int destinationEnd(int start) {
        int depth = 0;
        for (int i = start; i < text.length() && i < start + LONGEST; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == ')' && depth-- == 0) {
                return i;
            }
            depth += c == '(' ? 1 : 0;
        }
        return -1;
    }

    /** The closing parenthesis behind a destination and its title, or -1. */
    private int closing(int from) {
        int i = skipBlanks(from);
        if (i < text.length() && i > from && (text.charAt(i) == '"' || text.charAt(i) == '\'')) {
            int quote = find(text.charAt(i), i + 1);
            i = quote < 0 ? text.length() : skipBlanks(quote + 1);
        }
        return i < text.length() && text.charAt(i) == ')' ? i : -1;
    }

    private int find(char c, int from) {
        return text.indexOf(c, Math.min(from, text.length()), Math.min(from + LONGEST, text.length()));
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private void add(LinkForm form, int start, int end, int targetStart, int targetEnd, Optional<Link.Part> display) {
        boolean encoded = form != LinkForm.WIKI;
        int hash = text.indexOf('#', targetStart, targetEnd);
        Link.Part target = part(targetStart, hash < 0 ? targetEnd : hash, encoded);
        Optional<Link.Part> fragment = hash < 0 ? Optional.empty() : Optional.of(part(hash + 1, targetEnd, encoded));
        out.add(new Link(kind, form, quoting, value.span(start, end), target, fragment, display));
    }

    /** The part between two offsets, without the blanks around it. */
    private Link.Part part(int from, int to, boolean encoded) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String raw = text.substring(start, end);
        return new Link.Part(value.span(start, end), encoded ? Destinations.decode(raw) : raw);
    }
}
