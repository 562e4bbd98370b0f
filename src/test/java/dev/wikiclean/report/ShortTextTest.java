package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The matcher that the README gives to VS Code reads every line of the short format. */
class ShortTextTest {
    @Test
    void theMatcherOfTheReadmeReadsEveryLine() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("\"problemMatcher\":");
        String matcher = readme.substring(begin, readme.indexOf("\n```", begin));
        JsonNode pattern = new ObjectMapper().readTree("{" + matcher + "}").at("/problemMatcher/pattern");
        Pattern expression = Pattern.compile(pattern.get("regexp").asText());
        CheckReport report = SampleReport.hostile();
        String[] lines = SampleReport.written(FindingsFormat.SHORT, report).split("\n");
        assertThat(lines).hasSameSizeAs(report.findings());
        for (int i = 0; i < lines.length; i++) {
            Finding finding = report.findings().get(i);
            Matcher found = expression.matcher(lines[i]);
            assertThat(found.matches()).as(lines[i]).isTrue();
            assertThat(group(found, pattern, "file")).isEqualTo(finding.path().value());
            assertThat(group(found, pattern, "line") + ":" + group(found, pattern, "column"))
                    .isEqualTo(finding.position().toString());
            assertThat(group(found, pattern, "severity"))
                    .isEqualTo(finding.severity().id());
            assertThat(group(found, pattern, "code")).isEqualTo(finding.rule());
            assertThat(group(found, pattern, "message")).isEqualTo(Plain.line(finding.message()));
        }
    }

    private static String group(Matcher found, JsonNode pattern, String name) {
        return found.group(pattern.get(name).asInt());
    }
}
