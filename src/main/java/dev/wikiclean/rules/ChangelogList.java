package dev.wikiclean.rules;

import dev.wikiclean.text.TextEdit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds an item to a list whose items begin with the days on which a note was changed. */
final class ChangelogList {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[:：|·—–-]+\\s*|\\s+");

    /** An item: where it stands, its mark with blanks, the date, and what stands between the date and the words. */
    private record Item(BlockTree block, String indent, String mark, DateStyle date, String separator) {}

    private ChangelogList() {}

    /** What adds {@code change}; nothing where the items begin otherwise, or have numbers that would have to change. */
    static Optional<TextEdit> add(String text, BlockTree list, LocalDate day, String change) {
        List<Item> items = list.children().stream()
                .flatMap(item -> item(text, item).stream())
                .toList();
        if (items.isEmpty() || items.size() < list.children().size()) {
            return Optional.empty();
        }
        boolean newestFirst =
                items.getFirst().date().date().isAfter(items.getLast().date().date());
        Item model = newestFirst ? items.getFirst() : items.getLast();
        Optional<String> mark = mark(model.mark(), newestFirst);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        String line = model.indent() + mark.get() + model.date().write(day) + model.separator() + change;
        int at = newestFirst
                ? Lines.start(text, model.block().span().start())
                : Lines.next(text, Math.max(0, model.block().span().end() - 1));
        return Optional.of(Lines.insertLine(text, at, line));
    }

    private static Optional<Item> item(String text, BlockTree block) {
        int start = Lines.start(text, block.span().start());
        int end = Lines.end(text, block.span().start());
        String indent = text.substring(start, block.span().start());
        String line = text.substring(block.span().start(), end);
        int mark = BodyLine.listMark(line);
        while (mark < line.length() && Character.isWhitespace(line.charAt(mark))) {
            mark++;
        }
        String words = line.substring(mark);
        String marked = line.substring(0, mark);
        return DateStyle.of(words)
                .filter(date -> indent.isBlank())
                .map(date -> new Item(block, indent, marked, date, separator(words.substring(date.length()))));
    }

    private static String separator(String rest) {
        Matcher matcher = SEPARATOR.matcher(rest);
        return matcher.lookingAt() && matcher.end() < rest.length() ? matcher.group() : ": ";
    }

    /** The mark of the new item: the next number where the items are numbered. */
    private static Optional<String> mark(String model, boolean newestFirst) {
        int digits = 0;
        while (digits < model.length() && Character.isDigit(model.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return Optional.of(model);
        }
        return newestFirst || digits > 8
                ? Optional.empty()
                : Optional.of((Integer.parseInt(model.substring(0, digits)) + 1) + model.substring(digits));
    }
}
