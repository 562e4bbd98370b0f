package dev.wikiclean.report;

import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.plan.PlannedFix;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Markdown report that a run leaves behind: every change, explained by the rule that asked for it. */
public final class RunReport {
    private RunReport() {}

    public static String markdown(RunResult result) {
        StringBuilder text = new StringBuilder("# wiki-clean run");
        result.runId().ifPresent(id -> text.append(' ').append(id));
        text.append("\n\n");
        text.append(result.applied() ? "Applied" : "Planned")
                .append(" (")
                .append(words(result.profile()))
                .append(')');
        result.commit()
                .ifPresent(id -> text.append(", committed as `").append(id).append('`'));
        text.append(".\n\n| | before | after |\n|---|---:|---:|\n");
        row(text, "notes", result.notesBefore(), result.notesAfter());
        row(text, "links", result.linksBefore(), result.linksAfter());
        row(text, "unresolved links", result.unresolvedBefore(), result.unresolvedAfter());
        text.append("\nMerges: ").append(Tally.merges(result.changes()));
        text.append(". Removals: ").append(Tally.removals(result.changes())).append(".\n");
        result.notices()
                .forEach(notice -> text.append("\n> ").append(words(notice)).append('\n'));
        fixes(result, text);
        files(result, text);
        remaining(result, text);
        return text.toString();
    }

    private static void row(StringBuilder text, String what, int before, int after) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(before)
                .append(" | ")
                .append(after)
                .append(" |\n");
    }

    private static void fixes(RunResult result, StringBuilder text) {
        Map<String, List<PlannedFix>> byRule = new TreeMap<>();
        for (PlannedFix fix : result.changes().fixes()) {
            byRule.computeIfAbsent(fix.finding().rule(), rule -> new ArrayList<>())
                    .add(fix);
        }
        for (Map.Entry<String, List<PlannedFix>> rule : byRule.entrySet()) {
            text.append("\n## ")
                    .append(rule.getKey())
                    .append(" (")
                    .append(rule.getValue().size())
                    .append(")\n\n");
            for (PlannedFix planned : rule.getValue()) {
                place(planned.finding(), text);
                text.append("  - ").append(planned.fix().applicability().id()).append(": ");
                text.append(words(planned.fix().summary())).append('\n');
            }
        }
    }

    private static void files(RunResult result, StringBuilder text) {
        if (result.changes().isEmpty()) {
            return;
        }
        text.append("\n## Files (").append(result.changes().files().size()).append(")\n\n");
        for (PlannedFile file : result.changes().files()) {
            text.append("- ")
                    .append(RunJson.kind(file))
                    .append(' ')
                    .append(code(file.path().value()));
            if (file instanceof PlannedFile.Renamed renamed) {
                text.append(" to ").append(code(renamed.to().value()));
            }
            text.append(": ").append(String.join(", ", file.rules())).append('\n');
        }
    }

    private static void remaining(RunResult result, StringBuilder text) {
        if (result.remaining().isEmpty()) {
            return;
        }
        text.append("\n## Remaining (").append(result.remaining().size()).append(")\n\n");
        for (Finding finding : result.remaining()) {
            text.append("- ").append(finding.rule()).append(": ");
            text.append(code(finding.path() + ":" + finding.position())).append(' ');
            text.append(words(finding.message())).append('\n');
        }
    }

    private static void place(Finding finding, StringBuilder text) {
        text.append("- ")
                .append(code(finding.path() + ":" + finding.position()))
                .append(' ');
        text.append(words(finding.message())).append('\n');
    }

    /** A sentence in which links, tags and HTML of notes stay visible and dead. */
    private static String words(String sentence) {
        StringBuilder words = new StringBuilder();
        String line = Plain.line(sentence);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("\\`*_[]<>#|!$%~".indexOf(c) >= 0) {
                words.append('\\');
            }
            words.append(c);
        }
        return words.toString();
    }

    /** A code span, in as many backticks as it needs. */
    private static String code(String text) {
        String line = Plain.line(text);
        String ticks = "`";
        while (line.contains(ticks)) {
            ticks += "`";
        }
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return ticks + pad + line + pad + ticks;
    }
}
