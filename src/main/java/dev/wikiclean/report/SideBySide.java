package dev.wikiclean.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts beside each other, line by line; what they share is shortened. */
final class SideBySide {
    private static final int SHARED_SHOWN = 2;
    private static final String BAR = " │ ";

    private final int column;
    private final Style style;
    private final List<String> rows = new ArrayList<>();

    private SideBySide(int width, Style style) {
        this.column = Math.max(10, (width - BAR.length()) / 2);
        this.style = style;
    }

    /** The rows of a page {@code width} columns wide. */
    static List<String> of(String left, String right, int width, Style style) {
        SideBySide page = new SideBySide(width, style);
        page.texts(lines(left), lines(right));
        return page.rows;
    }

    /** One row for two short texts. */
    static String row(String left, String right, int width) {
        int column = Math.max(10, (width - BAR.length()) / 2);
        return Columns.pad(Columns.cut(left, column), column) + BAR + Columns.cut(right, column);
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> Plain.line(line.replace("\t", "    "))).toList();
    }

    private void texts(List<String> left, List<String> right) {
        int i = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            shared(left.subList(i, delta.getSource().getPosition()));
            differing(delta.getSource().getLines(), delta.getTarget().getLines());
            i = delta.getSource().getPosition() + delta.getSource().size();
        }
        shared(left.subList(i, left.size()));
    }

    private void shared(List<String> lines) {
        boolean shortened = lines.size() > 2 * SHARED_SHOWN + 1;
        for (int k = 0; k < lines.size(); k++) {
            if (shortened && k == SHARED_SHOWN) {
                int left = lines.size() - 2 * SHARED_SHOWN;
                rows.add(style.faint(row("… " + left + " lines in both", "…", 2 * column + BAR.length())));
                k += left - 1;
            } else {
                both(lines.get(k), lines.get(k), true);
            }
        }
    }

    private void differing(List<String> left, List<String> right) {
        for (int k = 0; k < Math.max(left.size(), right.size()); k++) {
            both(k < left.size() ? left.get(k) : "", k < right.size() ? right.get(k) : "", false);
        }
    }

    private void both(String left, String right, boolean shared) {
        List<String> one = Columns.wrap(left, column);
        List<String> two = Columns.wrap(right, column);
        for (int k = 0; k < Math.max(one.size(), two.size()); k++) {
            String a = Columns.pad(k < one.size() ? one.get(k) : "", column);
            String b = k < two.size() ? two.get(k) : "";
            rows.add(shared ? style.faint(a + BAR + b) : style.only(a, '-') + style.faint(BAR) + style.only(b, '+'));
        }
    }
}
