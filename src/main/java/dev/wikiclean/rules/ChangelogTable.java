package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Adds a row to a table that tells when a note was changed, in the order and manner of its columns, dates and rows. */
final class ChangelogTable {
    private static final SectionPatterns DATES = SectionPatterns.of(List.of(
            "date*", "when", "day", "날짜*", "일자", "일시", "변경일*", "수정일*", "日期", "时间", "日付", "дата", "fecha", "datum"));
    private static final SectionPatterns CHANGES = SectionPatterns.of(List.of(
            "change*",
            "what*",
            "description*",
            "summary",
            "note*",
            "detail*",
            "변경*",
            "내용*",
            "수정*",
            "설명",
            "비고",
            "更改*",
            "变更*",
            "修改*",
            "内容",
            "说明",
            "変更*",
            "изменения",
            "cambios"));
    private static final SectionPatterns AUTHORS = SectionPatterns.of(
            List.of("author*", "by", "who", "editor", "작성자", "작업자", "수정자", "변경자", "작업자*", "作者", "修改人", "担当*"));

    private final String text;
    private final Span table;
    private final List<TableLine> lines = new ArrayList<>();
    private final List<TableLine> rows;
    private final TableLine head;

    private ChangelogTable(String text, Span table) {
        this.text = text;
        this.table = table;
        int from = Lines.start(text, table.start());
        for (int at = from; at < table.end(); at = Lines.next(text, at)) {
            lines.add(TableLine.of(text.substring(at, Lines.end(text, at))));
        }
        this.head = lines.getFirst();
        this.rows = lines.size() > 2 ? lines.subList(2, lines.size()) : List.of();
    }

    /** What adds {@code change}, done by {@code author}; nothing where no column is for the date or none for the change. */
    static Optional<TextEdit> add(String text, Span table, LocalDate day, String change, String author) {
        return new ChangelogTable(text, table).edit(day, change, author);
    }

    private Optional<TextEdit> edit(LocalDate day, String change, String author) {
        int dates = column(DATES, -1);
        if (dates < 0) {
            dates = datedColumn();
        }
        int changes = column(CHANGES, dates);
        if (changes < 0 && dates >= 0 && head.cells().size() > 1) {
            changes = dates == 0 ? 1 : 0;
        }
        if (dates < 0 || changes < 0) {
            return Optional.empty();
        }
        int date = dates;
        List<DateStyle> written = rows.stream()
                .flatMap(row -> DateStyle.of(row.words(date)).stream())
                .toList();
        boolean newestFirst = written.size() > 1
                && written.getFirst().date().isAfter(written.getLast().date());
        DateStyle style = written.isEmpty() ? DateStyle.ISO : newestFirst ? written.getFirst() : written.getLast();
        List<String> words = new ArrayList<>(Collections.nCopies(head.cells().size(), ""));
        int who = column(AUTHORS, -1);
        if (who >= 0) {
            words.set(who, author);
        }
        words.set(date, style.write(day));
        words.set(changes, change);
        TableLine model = rows.isEmpty() ? head : newestFirst ? rows.getFirst() : rows.getLast();
        return Optional.of(insert(model.like(words, widths()), newestFirst));
    }

    private int column(SectionPatterns names, int except) {
        for (int i = 0; i < head.cells().size(); i++) {
            if (i != except && !head.words(i).isEmpty() && names.match(head.words(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The first column in which every row has a date. */
    private int datedColumn() {
        for (int i = 0; i < head.cells().size() && !rows.isEmpty(); i++) {
            int column = i;
            if (rows.stream().allMatch(row -> DateStyle.of(row.words(column)).isPresent())) {
                return i;
            }
        }
        return -1;
    }

    /** How wide the cells of each column are where somebody has aligned them; 0 elsewhere. */
    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < head.cells().size(); i++) {
            int column = i;
            int width = head.cells().get(i).length();
            boolean aligned = !rows.isEmpty()
                    && lines.stream()
                            .allMatch(line -> column < line.cells().size()
                                    && line.cells().get(column).length() == width);
            widths.add(aligned ? width : 0);
        }
        return widths;
    }

    private TextEdit insert(String row, boolean first) {
        int delimiter = Lines.next(text, table.start());
        int at = first || rows.isEmpty() ? Lines.next(text, delimiter) : Lines.next(text, table.end() - 1);
        return Lines.insertLine(text, at, row);
    }
}
