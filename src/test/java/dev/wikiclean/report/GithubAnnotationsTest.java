package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Finding;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Read as the runner of GitHub Actions reads workflow commands, every annotation says what the finding says. */
class GithubAnnotationsTest {
    /** A command as the runner understands it. */
    private record Command(String name, Map<String, String> properties, String data) {
        /**
         * As {@code ActionCommand.TryParseV2} of actions/runner: behind two colons the name, a blank and properties with
         * commas between, behind two more the data; codes are resolved last.
         */
        static Command parse(String line) {
            String message = line.stripLeading();
            assertThat(message).startsWith("::");
            int end = message.indexOf("::", 2);
            assertThat(end).isPositive();
            String info = message.substring(2, end);
            int blank = info.indexOf(' ');
            Map<String, String> properties = new LinkedHashMap<>();
            if (blank > 0) {
                for (String property : info.substring(blank + 1).strip().split(",")) {
                    String[] pair = property.split("=", 2);
                    if (pair.length == 2) {
                        properties.put(
                                pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
                    }
                }
            }
            return new Command(
                    blank < 0 ? info : info.substring(0, blank), properties, unescaped(message.substring(end + 2)));
        }

        private static String unescaped(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        }
    }

    @Test
    void theRunnerReadsWhatWasFound() throws IOException {
        CheckReport report = SampleReport.hostile();
        List<String> lines =
                SampleReport.written(FindingsFormat.GITHUB, report).lines().toList();
        assertThat(lines).hasSameSizeAs(report.findings());
        for (int i = 0; i < lines.size(); i++) {
            Finding finding = report.findings().get(i);
            Command command = Command.parse(lines.get(i));
            assertThat(command.name())
                    .isEqualTo(List.of("notice", "warning", "error")
                            .get(finding.severity().ordinal()));
            assertThat(command.properties())
                    .containsEntry("file", "my wiki/" + finding.path())
                    .containsEntry("line", Integer.toString(finding.position().line()))
                    .containsEntry("title", "wiki-clean " + finding.rule());
            assertThat(command.data()).startsWith(finding.message());
            finding.fix().ifPresent(fix -> assertThat(command.data()).endsWith(fix.summary()));
            boolean oneLine = command.properties()
                    .get("endLine")
                    .equals(command.properties().get("line"));
            assertThat(command.properties().containsKey("col")).isEqualTo(oneLine);
            assertThat(command.properties().containsKey("endColumn")).isEqualTo(oneLine);
        }
        assertThat(lines).anyMatch(line -> line.contains("col=")).anyMatch(line -> !line.contains("col="));
    }
}
