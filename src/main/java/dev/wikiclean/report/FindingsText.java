package dev.wikiclean.report;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Findings for a person: {@code check --format text}. */
final class FindingsText {
    private FindingsText() {}

    /** Writes findings by file, each with its line, and the {@link FindingsSummary}. */
    static void write(CheckReport report, Style style, Appendable out) throws IOException {
        findings(report.findings(), report.sources(), style, out);
        FindingsSummary.write(report, style, out);
    }

    /** Writes findings by file, without the lines that they stand in. */
    static void findings(List<Finding> findings, Style style, Appendable out) throws IOException {
        findings(findings, path -> Optional.empty(), style, out);
    }

    private static void findings(
            List<Finding> findings, Function<VaultPath, Optional<SourceText>> sources, Style style, Appendable out)
            throws IOException {
        VaultPath file = null;
        Optional<SourceText> source = Optional.empty();
        for (Finding finding : findings) {
            if (!finding.path().equals(file)) {
                if (file != null) {
                    out.append('\n');
                }
                file = finding.path();
                source = sources.apply(file);
                out.append(style.bold(Plain.line(file.value()))).append('\n');
            }
            finding(finding, source, style, out);
        }
        if (file != null) {
            out.append('\n');
        }
    }

    private static void finding(Finding finding, Optional<SourceText> source, Style style, Appendable out)
            throws IOException {
        out.append("  ")
                .append(style.bold(finding.position().toString()))
                .append(' ')
                .append(style.severity(finding.severity()))
                .append(' ')
                .append(finding.rule())
                .append(' ')
                .append(Plain.line(finding.message()))
                .append('\n');
        Optional<Excerpt> excerpt = source.flatMap(text -> Excerpt.of(text, finding.span()));
        if (excerpt.isPresent()) {
            String number = Integer.toString(finding.position().line());
            out.append("    ").append(style.faint(number + " | "));
            out.append(excerpt.get().line()).append('\n');
            out.append("    ").append(style.faint(" ".repeat(number.length()) + " | "));
            out.append(style.mark(finding.severity(), excerpt.get().mark())).append('\n');
        }
        if (finding.fix().isPresent()) {
            out.append("    ").append(style.faint(fix(finding.fix().get()))).append('\n');
        }
    }

    private static String fix(Fix fix) {
        String mark = fix.applicability() == Applicability.SUGGESTION
                ? "perhaps"
                : "fix (" + fix.applicability().id() + ")";
        return mark + ": " + Plain.line(fix.summary());
    }
}
