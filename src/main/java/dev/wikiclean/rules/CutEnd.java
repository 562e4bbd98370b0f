package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Judges whether a text was cut off while it was generated. People end notes as they like, so this is asked of generated
 * notes only, but for code that has neither an end nor a closing fence.
 */
final class CutEnd {
    /** Nothing that a program or a sentence ends with. */
    private static final String OPEN = "([{,=+&|（「";

    private final List<String> words;

    CutEnd(List<String> words) {
        this.words = words;
    }

    /** A place at the end of a text, and what is missing there. */
    record Cut(Span span, String what) {}

    Optional<Cut> of(Note note, BooleanSupplier generated) {
        String text = note.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int body = BodyLine.bodyStart(note);
        if (end <= body) {
            return Optional.empty();
        }
        boolean open = OPEN.indexOf(text.charAt(end - 1)) >= 0;
        int start = Math.max(body, text.lastIndexOf('\n', end - 1) + 1);
        Span line = new Span(start, end);
        if (open && text.indexOf("```", body) >= 0 && isUnclosedCode(note, line)) {
            return Optional.of(new Cut(line, "a code block that has no end"));
        }
        return isSuspect(text, line) && generated.getAsBoolean()
                ? inProse(note, line).map(what -> new Cut(line, what))
                : Optional.empty();
    }

    /** A cheap look before it is asked whether the note was generated. */
    private boolean isSuspect(String text, Span at) {
        String line = at.of(text).toLowerCase(Locale.ROOT);
        return line.startsWith("|") && !line.endsWith("|")
                || isOdd(line, "**")
                || isUnclosed(line, "[[", "]]")
                || ",(（".indexOf(line.charAt(line.length() - 1)) >= 0
                || words.stream().anyMatch(line::endsWith);
    }

    private static boolean isUnclosedCode(Note note, Span line) {
        List<Block> blocks = NoteParser.blocks(note.source());
        return !blocks.isEmpty()
                && blocks.getLast().kind() == Block.Kind.FENCED_CODE
                && blocks.getLast().span().start() < line.start()
                && blocks.getLast().span().end() >= line.end();
    }

    private Optional<String> inProse(Note note, Span at) {
        String line = at.of(note.text()).strip();
        List<Block> blocks = NoteParser.blocks(note.source());
        if (blocks.isEmpty() || isCode(blocks.getLast(), at)) {
            return Optional.empty();
        }
        if (line.startsWith("|")) {
            return !line.endsWith("|") && isRow(note.text(), at.start())
                    ? Optional.of("a row of a table that is cut off")
                    : Optional.empty();
        }
        if (isUnclosed(line, "[[", "]]")) {
            return Optional.of("a link that is not closed");
        }
        if (isOdd(line, "**") && BodyLine.listMark(line) == 0) {
            return Optional.of("bold words that are not closed");
        }
        if (line.endsWith(",") || line.endsWith("(") || line.endsWith("（")) {
            return Optional.of("a sentence that is cut off");
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(lower::endsWith)
                .filter(word -> !Character.isLetter(word.charAt(0))
                        || lower.length() > word.length()
                                && lower.charAt(lower.length() - word.length() - 1) == ' '
                                && lower.split(" ").length > 3)
                .findFirst()
                .map(word -> "`" + word + "`");
    }

    private static boolean isCode(Block block, Span at) {
        return switch (block.kind()) {
            case FENCED_CODE, INDENTED_CODE, MATH, COMMENT, HTML, FRONT_MATTER, HEADING, DEFINITION ->
                block.span().end() >= at.end();
            default -> false;
        };
    }

    /** Whether the line above is a whole row. */
    private static boolean isRow(String text, int start) {
        int end = start - 1;
        String above = end <= 0
                ? ""
                : text.substring(text.lastIndexOf('\n', end - 1) + 1, end).strip();
        return above.length() > 1 && above.startsWith("|") && above.endsWith("|");
    }

    private static boolean isUnclosed(String line, String open, String close) {
        return line.lastIndexOf(open) > line.lastIndexOf(close) && line.indexOf('`') < 0;
    }

    private static boolean isOdd(String line, String mark) {
        int count = 0;
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + mark.length())) {
            count++;
        }
        return count % 2 == 1 && line.indexOf('`') < 0 && line.indexOf('$') < 0 && !line.contains("***");
    }
}
