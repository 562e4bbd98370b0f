package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a table, taken apart.
 *
 * @param indent what stands before it
 * @param opens whether a pipe stands before the first cell
 * @param closes whether a pipe stands behind the last cell
 * @param cells the cells as written, with the blanks around their words
 */
record TableLine(String indent, boolean opens, boolean closes, List<String> cells) {
    TableLine {
        cells = List.copyOf(cells);
    }

    /** A line without its line end. */
    static TableLine of(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) {
            from++;
        }
        String row = line.substring(from).stripTrailing();
        boolean opens = row.startsWith("|");
        List<String> cells = new ArrayList<>();
        int start = opens ? 1 : 0;
        for (int i = start; i < row.length(); i++) {
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                cells.add(row.substring(start, i));
                start = i + 1;
            }
        }
        boolean closes = start == row.length() && row.length() > 1;
        if (!closes) {
            cells.add(row.substring(Math.min(start, row.length())));
        }
        return new TableLine(line.substring(0, from), opens, closes, cells);
    }

    /** The words of a cell; empty where the line has no such cell. */
    String words(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** A line of the same manner that says {@code words}, one a cell; cells are as wide as {@code widths} ask, or wider. */
    String like(List<String> words, List<Integer> widths) {
        StringBuilder line = new StringBuilder(indent).append(opens ? "|" : "");
        for (int i = 0; i < words.size(); i++) {
            String model = i < cells.size() ? cells.get(i) : " ";
            boolean tight = !model.isBlank() && !Character.isWhitespace(model.charAt(0));
            boolean last = i + 1 == words.size() && !closes;
            boolean head = i == 0 && !opens;
            StringBuilder cell = new StringBuilder(tight || head ? "" : " ").append(words.get(i));
            boolean loose = words.get(i).isEmpty() ? cell.isEmpty() : model.isBlank() || model.endsWith(" ");
            if (loose && !last) {
                cell.append(' ');
            }
            while (!last && cell.length() < widths.get(i)) {
                cell.append(' ');
            }
            line.append(cell).append(i + 1 < words.size() || closes ? "|" : "");
        }
        return line.toString();
    }
}
