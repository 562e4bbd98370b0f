package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.Optional;

/**
 * Where the front matter of a note stands.
 *
 * @param span both fences and what is between them, without the last line end
 * @param content the lines between the fences, with their line ends
 */
record FrontMatterBlock(Span span, Span content) {

    /** The block at the head of {@code source}: nothing where the first line is no fence or no line closes it. */
    static Optional<FrontMatterBlock> find(SourceText source) {
        return at(source.text(), source.bodyStart());
    }

    /** The block whose first fence is the line at {@code start}. */
    static Optional<FrontMatterBlock> at(String text, int start) {
        if (!isFence(text, start)) {
            return Optional.empty();
        }
        int content = text.indexOf('\n', start) + 1;
        for (int line = content; line > 0; line = text.indexOf('\n', line) + 1) {
            if (isFence(text, line)) {
                return Optional.of(
                        new FrontMatterBlock(new Span(start, endOfLine(text, line)), new Span(content, line)));
            }
        }
        return Optional.empty();
    }

    /** Three hyphens, then nothing but blanks. */
    private static boolean isFence(String text, int at) {
        if (!text.startsWith("---", at)) {
            return false;
        }
        int end = endOfLine(text, at);
        for (int i = at + 3; i < end; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return text.length();
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
