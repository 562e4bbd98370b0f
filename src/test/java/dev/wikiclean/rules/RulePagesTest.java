package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What can be told of rules from their pages, examples and profiles is told so: the table of {@code rules/README.md}, and
 * in each page the severity and the list of examples. With {@code -Dexamples.accept=true} they are written anew.
 */
class RulePagesTest {
    private static final Path HOME = Path.of("rules");
    /** A page that has no example in English or Korean says why behind this. */
    private static final String NEUTRAL = "Language-neutral: ";

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("rule.md")))
                            .map(folder -> folder.getFileName().toString())
                            .sorted())
                    .isEqualTo(RuleCatalog.ids());
        }
        assertThat(RuleCatalog.all().stream().map(Rule::id).sorted()).isEqualTo(RuleCatalog.ids());
    }

    @Test
    void everyPageShowsItsSeverityAndItsExamples() throws IOException {
        for (String id : RuleCatalog.ids()) {
            assertGenerated(HOME.resolve(id).resolve("rule.md"), page(id));
        }
    }

    @Test
    void theIndexShowsEveryRule() throws IOException {
        String index = Files.readString(HOME.resolve("README.md"));
        String head = "| rule | finds | severity | fix |\n";
        StringBuilder table = new StringBuilder(head).append("|---|---|---|---|\n");
        for (String id : RuleCatalog.ids()) {
            RulePage page = RulePage.parse(id, Files.readString(HOME.resolve(id).resolve("rule.md")));
            table.append("| [%s](%s/rule.md) | %s | %s | %s |\n"
                    .formatted(id, id, page.summary(), severity(id), page.fix()));
        }
        int from = index.indexOf(head);
        int to = index.indexOf("\n\n", from) + 1;
        assertGenerated(HOME.resolve("README.md"), index.substring(0, from) + table + index.substring(to));
    }

    @Test
    void everyRuleHasFindingsInEnglishAndInKorean() throws IOException {
        for (String id : RuleCatalog.ids()) {
            RulePage page = RulePage.of(id);
            if (page.text().contains(NEUTRAL)) {
                assertThat(page.text()).as(id).containsPattern(NEUTRAL + "\\w+ \\w+");
                continue;
            }
            List<String> places = new ArrayList<>();
            for (PageExample example : page.examples()) {
                example.findings().forEach(finding -> places.add(place(example, finding)));
            }
            assertThat(places).as(id + ": a finding in a Korean note").anyMatch(RulePagesTest::isKorean);
            assertThat(places).as(id + ": a finding in an English note").anyMatch(place -> !isKorean(place));
        }
    }

    @Test
    void theProgramReadsWhatThePagesSay() throws IOException {
        RulePage page = RulePage.of("broken-link");
        assertThat(page.summary()).isEqualTo("Links that lead nowhere, repaired where exactly one answer exists");
        assertThat(page.fix()).isEqualTo("safe");
        assertThat(page.text()).startsWith("Finds every link").doesNotContain("## Examples");
        Path alias = HOME.resolve("broken-link/examples/alias");
        assertThat(page.examples()).anySatisfy(example -> {
            assertThat(example.name()).isEqualTo("alias");
            assertThat(example.findings()).isEqualTo(Files.readAllLines(alias.resolve("findings.txt")));
            assertThat(example.before().get("Serving.md"))
                    .contains(Files.readString(alias.resolve("before").resolve("Serving.md")));
            assertThat(example.after().get("Serving.md"))
                    .contains(Files.readString(alias.resolve("after").resolve("Serving.md")));
        });
        assertThat(RulePage.of("unreadable-note").examples())
                .anySatisfy(
                        example -> assertThat(example.before().get("latin1.md")).isEmpty());
    }

    @Test
    void aPageThatBeginsOtherwiseIsRefused() {
        assertThatThrownBy(() -> RulePage.parse("new-rule", "# new-rule\n\nNo table.\n"))
                .hasMessageContaining("rules/new-rule/rule.md must begin with");
    }

    /** The page with the parts that are generated. */
    private static String page(String id) throws IOException {
        String page = Files.readString(HOME.resolve(id).resolve("rule.md"));
        String fix = RulePage.parse(id, page).fix();
        page = page.replaceFirst("\\|---\\|---\\|\n[^\n]*", "|---|---|\n| " + severity(id) + " | " + fix + " |");
        int examples = page.indexOf("\n## Examples\n");
        StringBuilder text = new StringBuilder((examples < 0 ? page : page.substring(0, examples)).strip());
        text.append("\n\n## Examples\n\n");
        try (Stream<Path> folders = Files.list(HOME.resolve(id).resolve("examples"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String name = folder.getFileName().toString();
                text.append("- [%s](examples/%s): [findings](examples/%s/findings.txt)\n".formatted(name, name, name));
            }
        }
        return text.toString();
    }

    /** The severity of the profile {@code default}, and that of {@code agent-wiki} where it is another. */
    private static String severity(String id) {
        String gentle = severity(Config.of("default"), id);
        String agents = severity(Config.of("agent-wiki"), id);
        return gentle.equals(agents) ? gentle : gentle + " (agent-wiki: " + agents + ")";
    }

    private static String severity(Config config, String id) {
        return config.isOn(id) ? config.severity(id).id() : "off";
    }

    /** The path and the line that a finding stands in. */
    private static String place(PageExample example, String finding) {
        String path = example.before().keySet().stream()
                .filter(name -> finding.startsWith(name + ":"))
                .findFirst()
                .orElse(finding);
        String rest = finding.substring(Math.min(finding.length(), path.length() + 1));
        int line = rest.matches("\\d+:.*") ? Integer.parseInt(rest.substring(0, rest.indexOf(':'))) : 1;
        return path
                + example.before()
                        .getOrDefault(path, java.util.Optional.empty())
                        .map(text -> text.lines().skip(line - 1L).findFirst().orElse(""))
                        .orElse("");
    }

    private static boolean isKorean(String text) {
        return text.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3 || c >= 0x1100 && c <= 0x11FF);
    }

    private static void assertGenerated(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("examples.accept")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).as(file.toString()).isEqualTo(expected);
    }
}
