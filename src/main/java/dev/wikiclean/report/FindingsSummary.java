package dev.wikiclean.report;

import dev.wikiclean.report.CheckReport.Known;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** How many findings of what kind, and what to do next. */
public final class FindingsSummary {
    /** As many entries of a baseline are named that can leave it. */
    private static final int GONE_NAMED = 20;

    private static final int COUNT_WIDTH = 7;

    private FindingsSummary() {}

    public static void write(CheckReport report, Style style, Appendable out) throws IOException {
        List<Finding> findings = report.findings();
        out.append(style.bold(headline(report))).append('\n');
        for (Map.Entry<String, Integer> rule : Tally.byRule(findings).entrySet()) {
            out.append(right(rule.getValue()))
                    .append("  ")
                    .append(rule.getKey())
                    .append('\n');
        }
        if (report.known().isPresent()) {
            known(report.known().get(), out);
        }
        if (report.lesser() > 0) {
            out.append(Plain.count(report.lesser(), "finding") + " of lower severity not shown\n");
        }
        if (!findings.isEmpty()) {
            next(report, out);
        }
    }

    /** Not formatted, which takes a fresh JVM a while, and would write the digits of the user's own language. */
    private static String right(int count) {
        String digits = String.valueOf(count);
        return " ".repeat(Math.max(0, COUNT_WIDTH - digits.length())) + digits;
    }

    private static String headline(CheckReport report) {
        String notes = Plain.count(report.notes(), "note");
        if (report.findings().isEmpty()) {
            boolean knows = report.known().stream().anyMatch(known -> known.hidden() > 0);
            return "clean: no " + (knows ? "new findings" : report.lesser() > 0 ? "such findings" : "findings") + " in "
                    + notes;
        }
        return Plain.count(report.findings().size(), "finding") + " in "
                + Plain.count(Tally.files(report.findings()), "file") + " (" + severities(report.findings())
                + "), " + notes + " checked";
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

    private static void known(Known known, Appendable out) throws IOException {
        String file = Plain.line(known.baseline());
        if (known.hidden() > 0) {
            out.append(Plain.count(known.hidden(), "known finding") + " not shown (" + file + ")\n");
        }
        int gone = known.gone().size();
        if (gone > 0) {
            out.append(gone + " of " + file + " found no more; --write-baseline takes them out:\n");
            for (FindingMark mark : known.gone().subList(0, Math.min(gone, GONE_NAMED))) {
                out.append("    " + Plain.line(mark.path() + " " + mark.rule() + " " + mark.words()) + "\n");
            }
            if (gone > GONE_NAMED) {
                out.append("    and " + (gone - GONE_NAMED) + " more\n");
            }
        }
    }

    private static void next(CheckReport report, Appendable out) throws IOException {
        int safe = Tally.fixable(report.findings(), Applicability.SAFE);
        int unsafe = Tally.fixable(report.findings(), Applicability.UNSAFE);
        String program = Plain.shell(report.place().program());
        String run = program + " run " + Plain.shell(report.place().vault().toString());
        if (safe > 0) {
            out.append(safe + " with a safe fix: " + run + " --diff shows what becomes of it, --apply makes it\n");
        }
        if (unsafe > 0) {
            out.append(
                    unsafe + " with an unsafe fix: " + (safe > 0 ? "the same" : run + " --diff") + " with --unsafe\n");
        }
        out.append("What a rule means: " + program + " explain RULE\n");
    }
}
