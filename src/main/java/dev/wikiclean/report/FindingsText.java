package dev.wikiclean.report;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.run.CheckResult;
import dev.wikiclean.vault.VaultPath;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Findings for a person: {@code check --format text}. */
public final class FindingsText {
    private FindingsText() {}

    /** Writes findings by file, and a summary with counts by rule. */
    public static void write(CheckResult result, Style style, PrintStream out) {
        StringBuilder text = new StringBuilder(256 * (result.findings().size() + 1));
        findings(result.findings(), style, text);
        text.append(summary(result.findings(), result.vault().notes().count()));
        out.print(text);
    }

    static void findings(List<Finding> findings, Style style, StringBuilder text) {
        VaultPath file = null;
        for (Finding finding : findings) {
            if (file != null && !file.equals(finding.path())) {
                text.append('\n');
            }
            file = finding.path();
            text.append(style.bold(Plain.line(file.value()) + ":" + finding.position()))
                    .append(' ')
                    .append(style.severity(finding.severity()))
                    .append(' ')
                    .append(finding.rule())
                    .append(' ')
                    .append(Plain.line(finding.message()))
                    .append('\n');
            finding.fix().ifPresent(fix -> text.append(fix(fix, style)));
        }
        if (file != null) {
            text.append('\n');
        }
    }

    private static String fix(Fix fix, Style style) {
        String mark = fix.applicability() == Applicability.SUGGESTION
                ? "perhaps"
                : "fix (" + fix.applicability().id() + ")";
        return "    " + style.faint(mark + ": " + Plain.line(fix.summary())) + "\n";
    }

    private static String summary(List<Finding> findings, long notes) {
        if (findings.isEmpty()) {
            return "clean: no findings in " + Plain.count(notes, "note") + "\n";
        }
        StringBuilder summary = new StringBuilder(Plain.count(findings.size(), "finding"))
                .append(" in ")
                .append(Plain.count(Tally.files(findings), "file"))
                .append(" of a vault of ")
                .append(Plain.count(notes, "note"))
                .append(" (")
                .append(severities(findings))
                .append(")\n");
        for (Map.Entry<String, Integer> rule : Tally.byRule(findings).entrySet()) {
            summary.append(String.format("%7d  %s%n", rule.getValue(), rule.getKey()));
        }
        int safe = Tally.fixable(findings, Applicability.SAFE);
        int unsafe = Tally.fixable(findings, Applicability.UNSAFE);
        if (safe + unsafe > 0) {
            summary.append(safe)
                    .append(" with a safe fix (run --apply), ")
                    .append(unsafe)
                    .append(" with an unsafe one (run --apply --unsafe)\n");
        }
        return summary.toString();
    }

    private static String severities(List<Finding> findings) {
        StringJoiner counts = new StringJoiner(", ");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARN, Severity.INFO)) {
            int count = Tally.severity(findings, severity);
            if (count > 0) {
                counts.add(count + " " + severity.id());
            }
        }
        return counts.toString();
    }
}
