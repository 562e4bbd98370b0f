package dev.wikiclean.report;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.run.CheckResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Findings for other programs: {@code check --format json}. */
public final class FindingsJson {
    private FindingsJson() {}

    /**
     * Writes one object with {@code vault} (the absolute path), {@code notes}, {@code findings} and {@code summary}, on
     * one line.
     */
    public static void write(Path vault, CheckResult result, PrintStream out) throws IOException {
        StringBuilder text = new StringBuilder(256 * (result.findings().size() + 1));
        Json json = new Json(text).beginObject();
        json.name("vault").value(vault.toString());
        json.name("notes").value(result.vault().notes().count());
        json.name("findings");
        findings(result.findings(), json);
        json.name("summary");
        summary(result.findings(), json);
        json.endObject();
        out.println(text);
    }

    static void findings(List<Finding> findings, Json json) throws IOException {
        json.beginArray();
        for (Finding finding : findings) {
            json.beginObject();
            json.name("rule").value(finding.rule());
            json.name("severity").value(finding.severity().id());
            json.name("path").value(finding.path().value());
            json.name("line").value(finding.position().line());
            json.name("column").value(finding.position().column());
            json.name("message").value(finding.message());
            json.name("fix");
            if (finding.fix().isPresent()) {
                Fix fix = finding.fix().get();
                json.beginObject()
                        .name("applicability")
                        .value(fix.applicability().id());
                json.name("summary").value(fix.summary()).endObject();
            } else {
                json.nothing();
            }
            json.endObject();
        }
        json.endArray();
    }

    static void summary(List<Finding> findings, Json json) throws IOException {
        json.beginObject();
        json.name("findings").value(findings.size());
        json.name("severities").beginObject();
        for (Severity severity : Severity.values()) {
            json.name(severity.id()).value(Tally.severity(findings, severity));
        }
        json.endObject().name("fixes").beginObject();
        for (Applicability applicability : Applicability.values()) {
            json.name(applicability.id()).value(Tally.fixable(findings, applicability));
        }
        json.endObject().name("rules");
        counts(Tally.byRule(findings), json);
        json.endObject();
    }

    static void counts(Map<String, Integer> counts, Json json) throws IOException {
        json.beginObject();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.name(count.getKey()).value(count.getValue());
        }
        json.endObject();
    }
}
