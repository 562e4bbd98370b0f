package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.Optional;

/** The lines by which git shows both sides of a conflict inside a file that nobody has resolved yet. */
final class ConflictMarkers {
    private static final String OURS = "<<<<<<< ";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private ConflictMarkers() {}

    /** The first conflict of {@code text}; one that stands as a whole inside a code fence is an example of one. */
    static Optional<Span> in(String text) {
        int at = text.indexOf(OURS);
        return at < 0 ? Optional.empty() : search(text, text.lastIndexOf('\n', at) + 1);
    }

    private static Optional<Span> search(String text, int first) {
        boolean fenced = false;
        int ours = -1;
        boolean between = false;
        boolean example = false;
        for (int at = 0; at < text.length(); ) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (isFence(text, at)) {
                fenced = !fenced;
                example = false;
            } else if (at >= first && text.startsWith(OURS, at)) {
                ours = at;
                between = false;
                example = fenced;
            } else if (ours >= 0 && text.startsWith(BETWEEN, at) && isBlank(text, at + BETWEEN.length(), end)) {
                between = true;
            } else if (between && text.startsWith(THEIRS, at)) {
                if (!example) {
                    return Optional.of(new Span(ours, end));
                }
                ours = -1;
                between = false;
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private static boolean isFence(String text, int line) {
        int at = line;
        while (at < text.length() && at < line + 3 && text.charAt(at) == ' ') {
            at++;
        }
        return text.startsWith("```", at) || text.startsWith("~~~", at);
    }

    private static boolean isBlank(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
