package dev.wikiclean.report;

import dev.wikiclean.report.CheckReport.Known;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings for other programs: {@code check --format json} and {@code jsonl}. Members are added, never changed. */
final class FindingsJson {
    private FindingsJson() {}

    /** Writes one object on one line: {@code vault}, {@code notes}, {@code findings}, {@code summary}. */
    static void write(CheckReport report, Appendable out) throws IOException {
        Json json = new Json(out).beginObject();
        json.name("vault").value(report.place().vault().toString());
        json.name("notes").value(report.notes());
        json.name("findings").beginArray();
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : report.findings()) {
            placed(finding, report.source(finding), fingerprints, json);
        }
        json.endArray();
        json.name("summary");
        summary(report.findings(), json);
        if (report.known().isPresent()) {
            known(report.known().get(), json);
        }
        json.endObject();
        out.append('\n');
    }

    /** Writes each finding as an object on a line of its own. */
    static void lines(CheckReport report, Appendable out) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : report.findings()) {
            placed(finding, report.source(finding), fingerprints, new Json(out));
            out.append('\n');
        }
    }

    private static void placed(Finding finding, Optional<SourceText> source, Fingerprints fingerprints, Json json)
            throws IOException {
        begin(finding, json);
        if (source.isPresent()) {
            Region region = Region.of(source.get(), finding.span());
            json.name("endLine").value(region.endLine());
            json.name("endColumn").value(region.endColumn());
            json.name("offset").value(finding.span().start());
            json.name("length").value(finding.span().length());
        }
        json.name("fingerprint").value(fingerprints.next(finding, source));
        end(finding, json);
    }

    /** The findings of a text that is not at hand any more. */
    static void findings(List<Finding> findings, Json json) throws IOException {
        json.beginArray();
        for (Finding finding : findings) {
            begin(finding, json);
            end(finding, json);
        }
        json.endArray();
    }

    private static void begin(Finding finding, Json json) throws IOException {
        json.beginObject();
        json.name("rule").value(finding.rule());
        json.name("severity").value(finding.severity().id());
        json.name("path").value(finding.path().value());
        json.name("line").value(finding.position().line());
        json.name("column").value(finding.position().column());
    }

    private static void end(Finding finding, Json json) throws IOException {
        json.name("message").value(finding.message());
        json.name("fix");
        if (finding.fix().isPresent()) {
            Fix fix = finding.fix().get();
            json.beginObject().name("applicability").value(fix.applicability().id());
            json.name("summary").value(fix.summary()).endObject();
        } else {
            json.nothing();
        }
        json.endObject();
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

    private static void known(Known known, Json json) throws IOException {
        json.name("baseline").beginObject();
        json.name("file").value(known.baseline());
        json.name("hidden").value(known.hidden());
        json.name("gone").beginArray();
        for (FindingMark mark : known.gone()) {
            json.beginObject().name("path").value(mark.path());
            json.name("rule").value(mark.rule());
            json.name("words").value(mark.words()).endObject();
        }
        json.endArray().endObject();
    }

    static void counts(Map<String, Integer> counts, Json json) throws IOException {
        json.beginObject();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.name(count.getKey()).value(count.getValue());
        }
        json.endObject();
    }
}
