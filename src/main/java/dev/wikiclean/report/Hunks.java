package dev.wikiclean.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** The hunks of a unified diff between two texts, three lines of context around each change. */
final class Hunks {
    private static final int CONTEXT = 3;
    private final List<String> before;
    private final List<String> after;
    private final StringBuilder out;

    private Hunks(List<String> before, List<String> after, StringBuilder out) {
        this.before = before;
        this.after = after;
        this.out = out;
    }

    static void write(String before, String after, StringBuilder out) {
        Hunks hunks = new Hunks(Lines.of(before), Lines.of(after), out);
        List<Change> group = new ArrayList<>();
        for (Change change : hunks.changes()) {
            if (!group.isEmpty() && change.from - group.get(group.size() - 1).to > 2 * CONTEXT) {
                hunks.write(group);
                group.clear();
            }
            group.add(change);
        }
        if (!group.isEmpty()) {
            hunks.write(group);
        }
    }

    /** Lines {@code from..to} of the text before become lines {@code newFrom..newTo} of the text after; 0-based. */
    private record Change(int from, int to, int newFrom, int newTo) {}

    private List<Change> changes() {
        if (before.isEmpty() || after.isEmpty()) {
            return before.equals(after) ? List.of() : List.of(new Change(0, before.size(), 0, after.size()));
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = delta.getSource().getPosition();
            int newFrom = delta.getTarget().getPosition();
            changes.add(new Change(
                    from,
                    from + delta.getSource().size(),
                    newFrom,
                    newFrom + delta.getTarget().size()));
        }
        changes.sort((a, b) -> Integer.compare(a.from, b.from));
        return changes;
    }

    private void write(List<Change> group) {
        Change first = group.get(0);
        Change last = group.get(group.size() - 1);
        int lead = Math.min(CONTEXT, first.from);
        int trail = Math.min(CONTEXT, before.size() - last.to);
        out.append("@@ -")
                .append(range(first.from - lead, last.to + trail))
                .append(" +")
                .append(range(first.newFrom - lead, last.newTo + trail))
                .append(" @@\n");
        lines(' ', before, first.from - lead, first.from);
        for (int i = 0; i < group.size(); i++) {
            Change change = group.get(i);
            lines('-', before, change.from, change.to);
            lines('+', after, change.newFrom, change.newTo);
            int next = i + 1 < group.size() ? group.get(i + 1).from : change.to + trail;
            lines(' ', before, change.to, next);
        }
    }

    /** {@code start,count} as unified diffs count: 1-based, and the line before where the range is empty. */
    private static String range(int from, int to) {
        int count = to - from;
        int start = count == 0 ? from : from + 1;
        return count == 1 ? Integer.toString(start) : start + "," + count;
    }

    private void lines(char mark, List<String> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            out.append(mark).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
