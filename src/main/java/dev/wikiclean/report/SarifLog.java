package dev.wikiclean.report;

import dev.wikiclean.report.CheckReport.VaultPlace;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Problem;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Findings in the Static Analysis Results Interchange Format: {@code check --format sarif}. Paths are relative to the
 * root of the repository, columns and offsets count UTF-16 units, and a byte order mark counts nowhere. A test holds it
 * to the schema of the standard.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifLog {
    static final String ROOT = "%SRCROOT%";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final CheckReport report;
    private final Json json;

    private SarifLog(CheckReport report, Json json) {
        this.report = report;
        this.json = json;
    }

    static void write(CheckReport report, Appendable out) throws IOException {
        Json json = new Json(out).beginObject();
        json.name("$schema").value(SCHEMA);
        json.name("version").value("2.1.0");
        json.name("runs").beginArray();
        new SarifLog(report, json).run();
        json.endArray().endObject();
        out.append('\n');
    }

    private void run() throws IOException {
        json.beginObject().name("tool").beginObject();
        json.name("driver");
        Map<String, Integer> indexes = SarifRules.driver(json);
        json.endObject();
        json.name("columnKind").value("utf16CodeUnits");
        json.name("originalUriBaseIds").beginObject().name(ROOT).beginObject();
        json.name("uri").value(root(report.place())).endObject().endObject();
        json.name("invocations").beginArray();
        invocation();
        json.endArray();
        json.name("results").beginArray();
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : report.findings()) {
            Optional<SourceText> source = report.source(finding);
            result(finding, source, fingerprints.next(finding, source), indexes);
        }
        json.endArray().endObject();
    }

    private static String root(VaultPlace place) {
        String uri = place.repository().toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private void invocation() throws IOException {
        json.beginObject().name("executionSuccessful").value(true);
        json.name("toolExecutionNotifications").beginArray();
        for (Problem problem : report.problems()) {
            json.beginObject().name("level").value("warning");
            SarifText.message("left alone: " + problem.path() + ": " + problem.message(), json);
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void result(Finding finding, Optional<SourceText> source, String fingerprint, Map<String, Integer> indexes)
            throws IOException {
        json.beginObject().name("ruleId").value(finding.rule());
        if (indexes.containsKey(finding.rule())) {
            json.name("ruleIndex").value(indexes.get(finding.rule()));
        }
        json.name("level").value(level(finding.severity()));
        SarifText.message(finding.message(), json);
        json.name("locations")
                .beginArray()
                .beginObject()
                .name("physicalLocation")
                .beginObject();
        location(report.place(), finding.path(), json);
        json.name("region");
        if (source.isPresent()) {
            region(Region.of(source.get(), finding.span()), json);
        } else {
            json.beginObject().name("startLine").value(1).endObject();
        }
        json.endObject().endObject().endArray();
        json.name("partialFingerprints").beginObject().name("wikiClean/v1").value(fingerprint);
        json.endObject();
        if (finding.fix().isPresent()) {
            new SarifFixes(report, json).write(finding.fix().get());
        }
        json.endObject();
    }

    static void location(VaultPlace place, VaultPath path, Json json) throws IOException {
        json.name("artifactLocation").beginObject();
        json.name("uri").value(SarifText.uri(place.inRepository(path)));
        json.name("uriBaseId").value(ROOT).endObject();
    }

    static void region(Region region, Json json) throws IOException {
        json.beginObject();
        json.name("startLine").value(region.line());
        json.name("startColumn").value(region.columnUnits());
        json.name("endLine").value(region.endLine());
        json.name("endColumn").value(region.endColumnUnits());
        json.name("charOffset").value(region.offset());
        json.name("charLength").value(region.length());
        json.endObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARN -> "warning";
            case ERROR -> "error";
        };
    }
}
