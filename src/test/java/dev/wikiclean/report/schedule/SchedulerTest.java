package dev.wikiclean.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is printed runs as it stands, in an empty environment, with hostile names of folders. */
class SchedulerTest {
    @TempDir
    private Path folder;

    private Path program;
    private Path vault;
    private Path keys;
    private Path log;

    @BeforeEach
    void fill() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("it's 100% \"$HOME\" \\한글"));
        program = odd.resolve("wiki-clean");
        Files.writeString(program, """
                #!/bin/sh
                for word; do printf '<%s>\\n' "$word"; done
                echo "key=$SOME_KEY locale=$LC_ALL path=$PATH home=$HOME"
                echo "a problem" >&2
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        vault = Files.createDirectory(odd.resolve("-vault; rm -rf %h"));
        keys = odd.resolve("keys");
        log = odd.resolve("new/log");
        Files.writeString(keys, "SOME_KEY=secret\n");
    }

    private ScheduleJob job() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", folder.toString());
        return new ScheduleJob(
                program.toString(),
                vault.toString(),
                List.of("--budget", "0.50usd"),
                LocalTime.of(3, 7),
                keys.toString(),
                List.of("SOME_KEY"),
                log.toString(),
                environment);
    }

    private static void runEmpty(String command) throws Exception {
        Process process = new ProcessBuilder("/usr/bin/env", "-i", "/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEmpty();
    }

    private void assertRan() throws IOException {
        assertThat(Files.readString(log)).isEqualTo("""
                <agent>
                <--budget>
                <0.50usd>
                <%s>
                key=secret locale=C.UTF-8 path=/usr/bin:/bin home=%s
                a problem
                """.formatted(vault, folder));
    }

    @Test
    void theLineOfCronRunsInAnEmptyEnvironment() throws Exception {
        List<String> lines = Scheduler.CRON
                .text(job())
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSize(1);
        String[] parts = lines.get(0).split(" ", 6);
        assertThat(List.of(parts).subList(0, 5)).containsExactly("7", "3", "*", "*", "*");
        runEmpty(asCronReads(parts[5]));
        assertRan();
    }

    /** {@code crontab(5)}: a bare percent sign ends the command, and one with a backslash stands for itself. */
    private static String asCronReads(String command) {
        assertThat(command.replace("\\%", "")).doesNotContain("%");
        return command.replace("\\%", "%");
    }

    @Test
    void withoutAFileOfKeysItRunsAsWell() throws Exception {
        Files.delete(keys);
        runEmpty(ShellJob.line(job()));
        assertThat(Files.readString(log)).contains("key= locale");
    }

    @Test
    void theListOfLaunchdIsXmlAndItsCommandRuns() throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
        NodeList words = parser.parse(new InputSource(new StringReader(Scheduler.LAUNCHD.text(job()))))
                .getElementsByTagName("array")
                .item(0)
                .getChildNodes();
        List<String> command = new ArrayList<>();
        for (int i = 0; i < words.getLength(); i++) {
            if (words.item(i).getNodeName().equals("string")) {
                command.add(words.item(i).getTextContent());
            }
        }
        assertThat(command.subList(0, 2)).containsExactly("/bin/sh", "-c");
        runEmpty(command.get(2));
        assertRan();
    }

    @Test
    void theServiceOfSystemdQuotesEveryWord() {
        String text = Scheduler.SYSTEMD.text(job());
        assertThat(text)
                .contains("OnCalendar=*-*-* 03:07:00")
                .contains("EnvironmentFile=-" + keys.toString().replace("%", "%%"))
                .contains("Environment=\"LC_ALL=C.UTF-8\"")
                .contains("\"0.50usd\" \""
                        + vault.toString()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("$", "$$")
                                .replace("%", "%%")
                        + "\"");
    }

    @Test
    void theWorkflowOfGithubIsYamlAndItsStepsAreShell() throws Exception {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Scheduler.GITHUB.text(job()));
        List<?> steps = (List<?>) ((Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) read).get("jobs")).get("agent")).get("steps");
        assertThat(steps).hasSize(6);
        for (Object step : steps) {
            if (((Map<?, ?>) step).get("run") instanceof String script) {
                assertThat(script).doesNotContain(vault.toString());
                Process shell = new ProcessBuilder("/bin/sh", "-n", "-c", script)
                        .inheritIO()
                        .start();
                assertThat(shell.waitFor()).as(script).isZero();
            }
        }
        assertThat(read.toString()).contains("SOME_KEY=${{ secrets.SOME_KEY }}");
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsPrinted(Scheduler scheduler) {
        assertThat(scheduler.text(job())).doesNotContain("secret\n").doesNotContain("=secret");
    }

    @Test
    void twoVaultsOfOneNameHaveUnitsOfTheirOwn() {
        ScheduleJob one = job();
        ScheduleJob other = new ScheduleJob(
                one.program(), "/other" + one.vault(), List.of(), one.at(), one.keys(), List.of(), one.log(), Map.of());
        assertThat(one.name()).isNotEqualTo(other.name()).matches("[A-Za-z0-9-]+");
    }

    @Test
    void whatNoSchedulerTakesIsRefused() {
        ScheduleJob job = job();
        assertThatThrownBy(() -> new ScheduleJob(
                        job.program(), "vault", List.of(), job.at(), job.keys(), List.of(), job.log(), Map.of()))
                .hasMessageContaining("absolute");
        assertThatThrownBy(() -> new ScheduleJob(
                        job.program(), "/a\nb", List.of(), job.at(), job.keys(), List.of(), job.log(), Map.of()))
                .hasMessageContaining("line break");
    }
}
