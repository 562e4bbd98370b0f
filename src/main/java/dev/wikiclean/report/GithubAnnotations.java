package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Severity;
import java.io.IOException;
import java.util.Optional;

/**
 * Findings as workflow commands of GitHub Actions, one a line: {@code check --format github}. Columns are told only where
 * a finding ends on its line, for others are refused.
 */
final class GithubAnnotations {
    private GithubAnnotations() {}

    static void write(CheckReport report, Appendable out) throws IOException {
        for (Finding finding : report.findings()) {
            out.append("::").append(command(finding.severity())).append(" file=");
            property(report.place().inRepository(finding.path()), out);
            Optional<Region> region = report.source(finding).map(source -> Region.of(source, finding.span()));
            place(finding, region, out);
            out.append(",title=");
            property("wiki-clean " + finding.rule(), out);
            out.append("::");
            data(message(finding), out);
            out.append('\n');
        }
    }

    private static void place(Finding finding, Optional<Region> region, Appendable out) throws IOException {
        int line = finding.position().line();
        int endLine = region.map(Region::endLine).orElse(line);
        out.append(",line=" + line + ",endLine=" + endLine);
        if (endLine == line) {
            int column = finding.position().column();
            out.append(",col=" + column + ",endColumn="
                    + region.map(Region::endColumn).orElse(column));
        }
    }

    private static String message(Finding finding) {
        return finding.fix()
                .map(fix -> finding.message() + "\n" + fix.applicability().id() + " fix: " + fix.summary())
                .orElse(finding.message());
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case INFO -> "notice";
            case WARN -> "warning";
            case ERROR -> "error";
        };
    }

    private static void property(String text, Appendable out) throws IOException {
        escape(text, ":,", out);
    }

    private static void data(String text, Appendable out) throws IOException {
        escape(text, "", out);
    }

    /** Per cent signs, line ends and {@code more} as per cent codes. */
    private static void escape(String text, String more, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '\r' || c == '\n' || more.indexOf(c) >= 0) {
                out.append(String.format("%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
    }
}
