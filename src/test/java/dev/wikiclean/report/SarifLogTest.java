package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our SARIF is what the standard's schema allows, and what it says of places and fixes is exact. */
class SarifLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSchemaAllowsIt() throws IOException {
        JsonSchema schema = schema();
        Vault sample = FolderSource.read(Path.of("vault-sample"));
        for (CheckReport report : List.of(
                SampleReport.hostile(),
                SampleReport.of(sample, SampleReport.findings(sample)),
                SampleReport.of(sample, List.of()))) {
            JsonNode log = log(report);
            assertThat(schema.validate(log)).isEmpty();
            assertThat(run(log).get("results")).hasSameSizeAs(report.findings());
        }
    }

    @Test
    void theSchemaIsAskedInEarnest() throws IOException {
        JsonNode log = log(SampleReport.hostile());
        ((ObjectNode) run(log).get("results").get(0)).put("level", "warn");
        assertThat(schema().validate(log)).isNotEmpty();
        ((ObjectNode) run(log).get("results").get(0)).put("level", "warning").remove("message");
        assertThat(schema().validate(log)).isNotEmpty();
    }

    @Test
    void describesEveryRuleAndSkippedFile() throws IOException {
        JsonNode run = run(log(SampleReport.hostile()));
        List<String> ids = new ArrayList<>();
        run.at("/tool/driver/rules").forEach(rule -> ids.add(rule.get("id").asText()));
        assertThat(ids).isEqualTo(RuleCatalog.ids());
        assertThat(run.at("/tool/driver/rules").get(ids.indexOf("category-moc")).at("/defaultConfiguration/enabled"))
                .isEqualTo(JSON.getNodeFactory().booleanNode(false));
        for (JsonNode result : run.get("results")) {
            assertThat(ids.get(result.get("ruleIndex").asInt()))
                    .isEqualTo(result.get("ruleId").asText());
        }
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("left alone: no text.md: 100 % {{0}}");
    }

    /** Lines, columns and offsets all lead to the same words, which are those of the finding. */
    @Test
    void placesAreExact() throws IOException {
        CheckReport report = SampleReport.hostile();
        JsonNode run = run(log(report));
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i);
            JsonNode place = run.get("results").get(i).at("/locations/0/physicalLocation");
            assertThat(path(run, place)).isEqualTo(report.place().repository().resolve("my wiki/" + finding.path()));
            Optional<SourceText> source = report.source(finding);
            if (source.isPresent()) {
                String text = withoutMark(source.get());
                int from = place.at("/region/charOffset").asInt();
                int to = from + place.at("/region/charLength").asInt();
                assertThat(text.substring(from, to))
                        .isEqualTo(finding.span().of(source.get().text()).replace("\uFEFF", ""));
                assertThat(offset(text, place.at("/region"), "start")).isEqualTo(from);
                assertThat(offset(text, place.at("/region"), "end")).isEqualTo(to);
            }
        }
    }

    /** What a viewer makes of a fix is what the fix makes of the vault, byte for byte, by offsets and by columns. */
    @Test
    void fixesAreExact() throws IOException {
        Vault sample = FolderSource.read(Path.of("vault-sample"));
        int applied = applyFixes(SampleReport.hostile());
        assertThat(applied).isGreaterThan(5);
        assertThat(applyFixes(SampleReport.of(sample, SampleReport.findings(sample))))
                .isGreaterThan(50);
        Vault marked =
                MemorySource.vault(Map.of("Test-Time Compute.md", "x", "b.md", "\uFEFF[[test time compute]] 🧠"));
        assertThat(applyFixes(SampleReport.of(marked, SampleReport.findings(marked))))
                .isEqualTo(1);
    }

    /** SARIF has no words for a removal, and half a fix is none: it is told in the properties. */
    @Test
    void aFixThatRemovesAFileIsToldOnly() throws IOException {
        CheckReport report = SampleReport.hostile();
        Finding first = report.findings().get(0);
        VaultPath other = VaultPath.of("old.md");
        Fix fix = new Fix(
                Applicability.UNSAFE,
                "take it out",
                List.of(
                        new FileChange.Modify(other, List.of(TextEdit.insert(0, "x"))),
                        new FileChange.Delete(first.path())));
        Finding removal = new Finding(
                first.rule(),
                first.severity(),
                first.path(),
                first.span(),
                first.position(),
                first.message(),
                Optional.of(fix));
        Vault vault = MemorySource.vault(Map.of("old.md", "text", first.path().value(), "text"));
        JsonNode result = run(log(SampleReport.of(vault, List.of(removal)))).at("/results/0");
        assertThat(result.has("fixes")).isFalse();
        assertThat(result.at("/properties/fixSummary").asText()).isEqualTo("take it out");
    }

    private static int applyFixes(CheckReport report) throws IOException {
        JsonNode run = run(log(report));
        int applied = 0;
        for (int i = 0; i < report.findings().size(); i++) {
            JsonNode fixes = run.get("results").get(i).path("fixes");
            Optional<Fix> fix = report.findings().get(i).fix();
            if (fixes.isMissingNode()) {
                assertThat(fix.filter(SarifLogTest::isOfTextsAlone)).isEmpty();
                continue;
            }
            for (int k = 0; k < fix.orElseThrow().changes().size(); k++) {
                JsonNode change = fixes.at("/0/artifactChanges/" + k);
                FileChange expected = fix.get().changes().get(k);
                VaultPath path = expected.path();
                SourceText before = report.sources().apply(path).orElse(SourceText.of(""));
                assertThat(path(run, change))
                        .isEqualTo(report.place().repository().resolve("my wiki/" + path));
                String after = expected instanceof FileChange.Create create
                        ? create.text()
                        : withoutMark(
                                SourceText.of(TextEdits.apply(before.text(), ((FileChange.Modify) expected).edits())));
                assertThat(replaced(withoutMark(before), change, true)).isEqualTo(after);
                assertThat(replaced(withoutMark(before), change, false)).isEqualTo(after);
            }
            applied++;
        }
        return applied;
    }

    private static boolean isOfTextsAlone(Fix fix) {
        return !fix.changes().isEmpty()
                && fix.changes().stream()
                        .allMatch(change -> change instanceof FileChange.Create || change instanceof FileChange.Modify);
    }

    private static String replaced(String text, JsonNode change, boolean byColumns) {
        StringBuilder after = new StringBuilder(text);
        JsonNode replacements = change.get("replacements");
        for (int i = replacements.size() - 1; i >= 0; i--) {
            JsonNode region = replacements.get(i).get("deletedRegion");
            int from = byColumns
                    ? offset(text, region, "start")
                    : region.get("charOffset").asInt();
            int to = byColumns
                    ? offset(text, region, "end")
                    : from + region.get("charLength").asInt();
            after.replace(
                    from, to, replacements.get(i).at("/insertedContent/text").asText());
        }
        return after.toString();
    }

    /** The offset of a line and a column, as a reader counts that knows nothing of us. */
    private static int offset(String text, JsonNode region, String end) {
        int at = 0;
        for (int line = 1; line < region.get(end + "Line").asInt(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + region.get(end + "Column").asInt() - 1;
    }

    private static Path path(JsonNode run, JsonNode place) {
        JsonNode location = place.get("artifactLocation");
        String base = run.at("/originalUriBaseIds")
                .get(location.get("uriBaseId").asText())
                .get("uri")
                .asText();
        return Path.of(URI.create(base).resolve(location.get("uri").asText()));
    }

    private static String withoutMark(SourceText source) {
        return source.text().substring(source.bodyStart());
    }

    private static JsonNode log(CheckReport report) throws IOException {
        return JSON.readTree(SampleReport.written(FindingsFormat.SARIF, report));
    }

    private static JsonNode run(JsonNode log) {
        return log.get("runs").get(0);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(
                        JSON.readTree(Files.readString(Path.of("src/test/resources/schemas/sarif-2.1.0-rtm.5.json"))));
    }
}
