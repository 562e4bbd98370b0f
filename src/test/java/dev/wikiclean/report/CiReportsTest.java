package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleCatalog;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The reports for GitLab and for readers of test results, JSON and lines of JSON. */
class CiReportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void gitlabGetsEveryFindingWithAFingerprintOfItsOwn() throws IOException {
        CheckReport report = SampleReport.hostile();
        JsonNode list = JSON.readTree(SampleReport.written(FindingsFormat.GITLAB, report));
        assertThat(list).hasSameSizeAs(report.findings());
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Finding finding = report.findings().get(i);
            JsonNode entry = list.get(i);
            assertThat(entry.get("description").asText()).isEqualTo(finding.message());
            assertThat(entry.get("check_name").asText()).isEqualTo(finding.rule());
            assertThat(entry.get("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(entry.at("/location/path").asText()).isEqualTo("my wiki/" + finding.path());
            assertThat(entry.at("/location/lines/begin").asInt())
                    .isEqualTo(finding.position().line());
            assertThat(fingerprints.add(entry.get("fingerprint").asText())).isTrue();
        }
    }

    @Test
    void linesOfJsonAreTheFindingsOfJson() throws IOException {
        CheckReport report = SampleReport.hostile();
        JsonNode whole = JSON.readTree(SampleReport.written(FindingsFormat.JSON, report));
        String[] lines = SampleReport.written(FindingsFormat.JSONL, report).split("\n");
        assertThat(lines).hasSameSizeAs(report.findings());
        for (int i = 0; i < lines.length; i++) {
            JsonNode finding = JSON.readTree(lines[i]);
            assertThat(finding).isEqualTo(whole.get("findings").get(i));
            Finding expected = report.findings().get(i);
            report.source(expected).ifPresent(source -> {
                int from = finding.get("offset").asInt();
                assertThat(source.text()
                                .substring(from, from + finding.get("length").asInt()))
                        .isEqualTo(expected.span().of(source.text()));
            });
        }
    }

    @Test
    void junitIsWhatItsSchemaAllowsAndSaysWhatWasFound() throws Exception {
        CheckReport report = SampleReport.hostile();
        String text = SampleReport.written(FindingsFormat.JUNIT, report);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/schemas/junit-10.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
        Element root = parse(text).getDocumentElement();
        assertThat(root.getElementsByTagName("testsuite").getLength())
                .isEqualTo(RuleCatalog.ids().size());
        var failures = root.getElementsByTagName("failure");
        assertThat(failures.getLength()).isEqualTo(report.findings().size());
        assertThat(root.getAttribute("failures")).isEqualTo(Integer.toString(failures.getLength()));
        assertThat(root.getAttribute("tests"))
                .isEqualTo(
                        Integer.toString(root.getElementsByTagName("testcase").getLength()));
        Set<String> messages = new HashSet<>();
        for (int i = 0; i < failures.getLength(); i++) {
            messages.add(((Element) failures.item(i)).getAttribute("message"));
        }
        assertThat(messages)
                .contains(SampleReport.NASTY
                        .replace("\u0007", "")
                        .replace("\u001b", "")
                        .replace("\u0000", "")
                        .replace("\uFFFE", ""));
    }

    @Test
    void aParserReadsEveryTextBackThatXmlCanSay() throws Exception {
        long seed = 4711;
        Random random = new Random(seed);
        String hostile = "<>&\"'\n\r\t \u0001\u0000\u001f\u0085\u2028\uFFFE\uFFFF\ud83d\ude00\ud83d]]>가e\u0301";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k > 0; k--) {
                text.append(hostile.charAt(random.nextInt(hostile.length())));
            }
            StringBuilder xml = new StringBuilder();
            new Xml(xml)
                    .begin("a")
                    .attribute("b", text.toString())
                    .text(text.toString())
                    .end();
            Element element = parse(xml.toString()).getDocumentElement();
            String expected = text.codePoints()
                    .filter(c -> c >= 0x20 && c < 0xD800
                            || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF
                            || c == 9
                            || c == 10
                            || c == 13)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(element.getAttribute("b"))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(expected);
            assertThat(element.getTextContent()).as("seed %d, case %d", seed, i).isEqualTo(expected);
        }
    }

    private static Document parse(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml)));
    }
}
