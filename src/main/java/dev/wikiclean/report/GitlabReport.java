package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Severity;
import java.io.IOException;

/** Findings as the code quality report of GitLab: {@code check --format gitlab}. */
final class GitlabReport {
    private GitlabReport() {}

    static void write(CheckReport report, Appendable out) throws IOException {
        Json json = new Json(out).beginArray();
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : report.findings()) {
            json.beginObject();
            json.name("description").value(finding.message());
            json.name("check_name").value(finding.rule());
            json.name("fingerprint").value(fingerprints.next(finding, report.source(finding)));
            json.name("severity").value(severity(finding.severity()));
            json.name("location").beginObject();
            json.name("path").value(report.place().inRepository(finding.path()));
            json.name("lines").beginObject();
            json.name("begin").value(finding.position().line()).endObject();
            json.endObject().endObject();
        }
        json.endArray();
        out.append('\n');
    }

    /** The scale of Code Climate, from which {@code critical} and {@code blocker} are left to worse things. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARN -> "minor";
            case ERROR -> "major";
        };
    }
}
