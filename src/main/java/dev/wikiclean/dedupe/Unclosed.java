package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.Optional;

/** Finds what a note opens and never closes: text set behind it would be read as part of it. */
final class Unclosed {
    private Unclosed() {}

    /** What is open at the end of {@code note}, for a person. */
    static Optional<String> in(Note note) {
        String text = note.text();
        boolean comment = false;
        boolean math = false;
        for (Block block : NoteParser.blocks(note.source())) {
            Span span = block.span();
            switch (block.kind()) {
                case FENCED_CODE -> {
                    if (!isClosed(span.of(text))) {
                        return open(note, span, "a code fence");
                    }
                }
                case MATH -> {
                    if (count(text, "$$", span) % 2 != 0) {
                        return open(note, span, "a formula");
                    }
                }
                case HTML -> {
                    if (count(text, "<!--", span) > count(text, "-->", span)) {
                        return open(note, span, "an HTML comment");
                    }
                }
                case PARAGRAPH, TABLE, HEADING, COMMENT -> {
                    comment ^= count(text, "%%", span) % 2 != 0;
                    math ^= count(text, "$$", span) % 2 != 0;
                }
                default -> {}
            }
        }
        return comment
                ? Optional.of("a comment (%%) of " + note.path() + " is never closed")
                : math ? Optional.of("a formula ($$) of " + note.path() + " is never closed") : Optional.empty();
    }

    private static Optional<String> open(Note note, Span span, String what) {
        return Optional.of(what + " of " + note.path() + " (line "
                + note.source().position(span.start()).line() + ") is never closed");
    }

    private static boolean isClosed(String code) {
        char mark = code.charAt(0);
        int open = 0;
        while (open < code.length() && code.charAt(open) == mark) {
            open++;
        }
        int line = code.lastIndexOf('\n') + 1;
        int at = line;
        while (at < code.length() && " \t>".indexOf(code.charAt(at)) >= 0) {
            at++;
        }
        int close = at;
        while (close < code.length() && code.charAt(close) == mark) {
            close++;
        }
        return line > 0 && close - at >= open && code.substring(close).isBlank();
    }

    private static int count(String text, String mark, Span span) {
        int count = 0;
        for (int at = text.indexOf(mark, span.start(), span.end());
                at >= 0;
                at = text.indexOf(mark, at + mark.length(), span.end())) {
            count++;
        }
        return count;
    }
}
