package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import java.io.IOException;

/** One line a finding: {@code check --format short}. */
final class ShortText {
    private ShortText() {}

    static void write(CheckReport report, Style style, Appendable out) throws IOException {
        for (Finding finding : report.findings()) {
            out.append(style.bold(Plain.line(finding.path().value()) + ":" + finding.position()))
                    .append(": ")
                    .append(style.severity(finding.severity()))
                    .append(' ')
                    .append(finding.rule())
                    .append(' ')
                    .append(Plain.line(finding.message()))
                    .append('\n');
        }
    }
}
