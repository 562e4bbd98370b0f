package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link.Part;
import java.util.Optional;

/** Reads the destination of a Markdown link (CommonMark 0.31, section 6.3). */
final class Destination {
    private static final int DEEPEST_PARENTHESES = 32;
    private int from;
    private int to;
    private int end;
    private boolean angle;

    /** Whether a destination begins at {@code i}; it may be empty. */
    boolean scan(String text, int i, int limit) {
        angle = i < limit && text.charAt(i) == '<';
        return angle ? scanAngle(text, i, limit) : scanBare(text, i, limit);
    }

    private boolean scanAngle(String text, int i, int limit) {
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == '>') {
                from = i + 1;
                to = k;
                end = k + 1;
                return true;
            }
            if (c == '<' || c == '\n') {
                return false;
            }
            if (c == '\\') {
                k++;
            }
        }
        return false;
    }

    private boolean scanBare(String text, int i, int limit) {
        int depth = 0;
        int k = i;
        while (k < limit) {
            char c = text.charAt(k);
            if (c <= ' ' || c == 0x7F) {
                break;
            }
            if (c == '\\' && k + 1 < limit && Destinations.isPunctuation(text.charAt(k + 1))) {
                k++;
            } else if (c == '(') {
                if (++depth > DEEPEST_PARENTHESES) {
                    return false;
                }
            } else if (c == ')' && --depth < 0) {
                break;
            }
            k++;
        }
        from = i;
        to = k;
        end = k;
        return depth <= 0;
    }

    /** Whether nothing stands where a destination was looked for. */
    boolean isMissing() {
        return !angle && from == to;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean isAngle() {
        return angle;
    }

    /** Behind the destination and its angle brackets. */
    int end() {
        return end;
    }

    /** The link that leads to this destination. */
    Link link(LeafText leaf, LinkKind kind, LinkForm form, Quoting quoting, Span span, Optional<Part> display) {
        String text = leaf.text();
        int hash = text.indexOf('#', from, to);
        int targetEnd = hash < 0 ? to : hash;
        Optional<Part> fragment = hash < 0 ? Optional.empty() : Optional.of(part(leaf, hash + 1, to));
        return new Link(kind, form, quoting, span, part(leaf, from, targetEnd), fragment, display);
    }

    private static Part part(LeafText leaf, int from, int to) {
        int start = leaf.at(from);
        return new Part(
                new Span(start, start + to - from),
                Destinations.decode(leaf.text().substring(from, to)).strip());
    }

    /** The offset behind the title that begins at {@code i}, or -1. */
    static int titleEnd(String text, int i, int limit) {
        char open = text.charAt(i);
        if (open != '"' && open != '\'' && open != '(') {
            return -1;
        }
        char close = open == '(' ? ')' : open;
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == close) {
                return k + 1;
            }
            if (c == '(' && open == '(') {
                return -1;
            }
            if (c == '\\') {
                k++;
            }
        }
        return -1;
    }

    /** Skips blanks and at most one line end. */
    static int skipSpace(String text, int i, int limit) {
        boolean newline = false;
        int k = i;
        while (k < limit) {
            char c = text.charAt(k);
            if (c == '\n') {
                if (newline) {
                    break;
                }
                newline = true;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                break;
            }
            k++;
        }
        return k;
    }
}
