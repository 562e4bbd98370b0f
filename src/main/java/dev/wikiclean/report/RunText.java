package dev.wikiclean.report;

import dev.wikiclean.run.RunResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a run did or would do, for a person. */
public final class RunText {
    private RunText() {}

    /**
     * Writes the findings (before a dry run, after an applied one those that remain), the diff if asked for, and the
     * summary.
     *
     * @param vault the vault as the advice on undoing names it
     * @param program the program as the advice names it
     */
    public static void write(Path vault, String program, RunResult result, boolean diff, Style style, PrintStream out)
            throws IOException {
        StringBuilder text = new StringBuilder();
        FindingsText.findings(result.applied() ? result.remaining() : result.findingsBefore(), style, text);
        if (diff) {
            UnifiedDiff.of(result.changes()).lines().forEach(line -> text.append(style.diffLine(line))
                    .append('\n'));
            text.append('\n');
        }
        headline(result, style, text);
        result.notices()
                .forEach(notice ->
                        text.append("note: ").append(Plain.line(notice)).append('\n'));
        if (!result.findingsBefore().isEmpty() || !result.changes().isEmpty()) {
            rules(result, text);
        }
        counts(result, text);
        advice(vault, program, result, text);
        out.print(text);
    }

    private static void headline(RunResult result, Style style, StringBuilder text) {
        String changes = Plain.count(result.changes().fixes().size(), "fix").replace("fixs", "fixes") + " in "
                + Plain.count(result.changes().files().size(), "file");
        String line;
        if (result.changes().isEmpty()) {
            line = "nothing to change";
        } else if (result.applied()) {
            line = "applied " + changes;
        } else {
            line = "pending: " + changes + "; nothing is written without --apply";
        }
        text.append(style.bold(line)).append(" (").append(result.profile()).append(")\n");
    }

    private static void rules(RunResult result, StringBuilder text) {
        Map<String, Integer> found = Tally.byRule(result.findingsBefore());
        Map<String, Integer> fixed = Tally.byRule(result.changes());
        Map<String, Integer> left = Tally.byRule(result.remaining());
        Set<String> rules = new TreeSet<>(found.keySet());
        rules.addAll(fixed.keySet());
        rules.addAll(left.keySet());
        int width = rules.stream().mapToInt(String::length).max().orElse(0);
        text.append(row(width, "rule", "found", result.applied() ? "fixed" : "fixable", "left"));
        for (String rule : rules) {
            text.append(row(
                    width,
                    rule,
                    found.getOrDefault(rule, 0).toString(),
                    fixed.getOrDefault(rule, 0).toString(),
                    left.getOrDefault(rule, 0).toString()));
        }
    }

    private static String row(int width, String rule, String found, String fixed, String left) {
        return String.format("  %-" + width + "s %7s %7s %7s%n", rule, found, fixed, left);
    }

    private static void counts(RunResult result, StringBuilder text) {
        text.append(count("notes", result.notesBefore(), result.notesAfter()))
                .append(count("links", result.linksBefore(), result.linksAfter()))
                .append(count("unresolved links", result.unresolvedBefore(), result.unresolvedAfter()));
        int merges = Tally.merges(result.changes());
        int removals = Tally.removals(result.changes());
        if (merges + removals > 0) {
            text.append("merges ")
                    .append(merges)
                    .append(", removals ")
                    .append(removals)
                    .append('\n');
        }
    }

    private static String count(String what, int before, int after) {
        return what + " " + before + (before == after ? "" : " -> " + after) + "\n";
    }

    private static void advice(Path vault, String program, RunResult result, StringBuilder text) {
        result.commit().ifPresent(id -> text.append("commit ").append(id).append('\n'));
        result.report().ifPresent(path -> text.append("report ")
                .append(Plain.line(path.toString()))
                .append('\n'));
        result.runId().ifPresent(id -> text.append("take it back with: ")
                .append(Plain.shell(program))
                .append(" undo ")
                .append(Plain.shell(vault.toString()))
                .append('\n'));
    }
}
