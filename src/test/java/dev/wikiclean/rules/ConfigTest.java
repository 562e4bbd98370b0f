package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.ObsidianSettings;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @Test
    void aVaultLaysItsKeysOverTheProfileItExtends() {
        Config config = Config.parse("""
                extends: agent-wiki
                rules:
                  broken-link: error
                  redirect-link: off
                  stub-note: {remove: false}
                concepts:
                  LLM: Large Language Model
                moc:
                  folder: /Maps/
                related-sections: ["이어진 글*"]
                """);

        assertThat(config.severity("broken-link")).isEqualTo(Severity.ERROR);
        assertThat(config.isOn("redirect-link")).isFalse();
        assertThat(config.isOn("category-moc")).isTrue();
        assertThat(config.option(StubNote.REMOVE)).isFalse();
        assertThat(config.severity("stub-note")).isEqualTo(Severity.WARN);
        assertThat(config.option(ErrorNote.REMOVE)).isTrue();
        assertThat(config.concepts()).isEqualTo(Map.of("LLM", "Large Language Model"));
        assertThat(config.moc().folder()).isEqualTo("Maps");
        assertThat(config.moc().minNotes()).isEqualTo(3);
        assertThat(config.isRelatedSection("이어진 글들")).isTrue();
        assertThat(config.isRelatedSection("🔗 Graph")).isFalse();
    }

    @Test
    void placeholdersAndDateFormatsAreAddedToTheBuiltInOnes() {
        Config config = Config.parse("""
                placeholders: ["TODO *", "/^XX+$/", "drafts/**"]
                date-formats: ["YYYY년 M월 D일", "[Week] ww, gggg", "YYYYMMDD"]
                """);

        for (String name : List.of("todo later", "a/TODO x.md", "XXX", "drafts/a/b")) {
            assertThat(config.isPlaceholder(name)).as(name).isTrue();
        }
        for (String name : List.of("TODO", "XXY", "a drafts/b")) {
            assertThat(config.isPlaceholder(name)).as(name).isFalse();
        }
        for (String name : List.of("2026년 5월 8일", "일지/2026년 12월 24일.md", "Week 07, 2026", "20260508", "2026-05-08")) {
            assertThat(config.isDate(name)).as(name).isTrue();
        }
        for (String name : List.of("2026년 13월 8일", "Week 7", "20261350", "202605081", "GPT-4")) {
            assertThat(config.isDate(name)).as(name).isFalse();
        }
        assertThat(config.isDailyNote(VaultPath.of("a/20260508.md"))).isTrue();
        String[] vault = {"a.md", "[[TODO later]] [[20260508]] [[TODO]] [[#XX]]"};
        String text = "placeholders: ['TODO *', '/^XX+$/']\ndate-formats: YYYYMMDD";
        assertThat(Checked.configured(new BrokenLink(), text, vault)).hasSize(1);
        assertThat(Checked.configured(new BrokenHeading(), text, vault)).isEmpty();
    }

    @Test
    void aPhraseThatCannotBeLookedForIsAMistakeAtItsKey() {
        assertThatThrownBy(() ->
                        Config.parse("error-patterns:\n  oops: 3\n  '* oops': 3\n  'a **': 2\n  '': 1\n  a. b: 1"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(":3:3: a phrase begins with a letter or a digit: `* oops`")
                .hasMessageContaining(":4:3: a star stands between words: `a **`")
                .hasMessageContaining(":5:3: a phrase begins with a letter or a digit: ``")
                .hasMessageContaining(":6:3: a phrase lies within one sentence: `a. b`");
        assertThat(Config.parse("error-patterns: {oops * again: 3}").errorPatterns())
                .isEqualTo(Map.of("oops * again", 3));
    }

    @Test
    void anExpressionWithoutEndFitsNothing() {
        Config config = Config.parse("placeholders: ['/(a+)+$/', '/^(x|y)*z$/']");
        assertThat(config.isPlaceholder("a".repeat(100) + "b")).isFalse();
        assertThat(config.isPlaceholder("xy".repeat(50_000))).isFalse();
        assertThat(config.isPlaceholder("baa")).isTrue();
        assertThat(config.isPlaceholder("xyxz")).isTrue();
    }

    @Test
    void aWrongPatternIsNamedWithItsPlace() {
        ConfigException e = catchThrowableOfType(ConfigException.class, () -> Config.parse("""
                placeholders:
                  - "fine *"
                  - "/(open/"
                date-formats: [YYYY-MM-DD, "ZZZ", "- -"]
                """));

        assertThat(e.problems().stream().map(ConfigProblem::toString))
                .hasSize(3)
                .anySatisfy(p -> assertThat(p).startsWith(".wiki-clean.yaml:3:5: not a regular expression: `/(open/`"))
                .anySatisfy(p -> assertThat(p).startsWith(".wiki-clean.yaml:4:28: not a date format: `ZZZ`"))
                .anySatisfy(p -> assertThat(p).startsWith(".wiki-clean.yaml:4:35: not a date format: `- -`"));
    }

    @Test
    void theDefaultProfileKnowsNoVocabularyAndRemovesNoStub() {
        Config config = Config.of("default");

        assertThat(config.hasRelatedSections()).isFalse();
        assertThat(config.isOn("category-moc")).isFalse();
        assertThat(config.isOn("dead-related-link")).isFalse();
        assertThat(config.option(StubNote.REMOVE)).isFalse();
        assertThat(config.isTemplate(VaultPath.of("Templates/Daily.md"))).isTrue();
        assertThat(config.isTemplate(VaultPath.of("a/templates/b/Daily.md"))).isTrue();
        assertThat(config.isTemplate(VaultPath.of("a/mytemplates.md"))).isFalse();
        assertThat(config.isDailyNote(VaultPath.of("x/2024-03-01.md"))).isTrue();
        assertThat(config.isDailyNote(VaultPath.of("x/GPT-4.md"))).isFalse();
    }

    @Test
    void everyMistakeIsNamedWithItsPlaceAndTheNearestRightName() {
        ConfigException e = catchThrowableOfType(ConfigException.class, () -> Config.parse("""
                extends: agentwiki
                rulez: {}
                rules:
                  brokenlink: warn
                  redirect-link: wran
                  redirect-link: info
                moc:
                  min-notes: many
                  folder: ../up
                  title: MOC
                concepts: [a]
                """));

        assertThat(e.problems().stream().map(ConfigProblem::toString))
                .containsExactlyInAnyOrder(
                        ".wiki-clean.yaml:1:10: expected default, agent-wiki or the path of a file such as ./team.yaml, not `agentwiki`; did you mean `agent-wiki`?",
                        ".wiki-clean.yaml:2:1: no such key: `rulez`; did you mean `rules`?",
                        ".wiki-clean.yaml:4:3: no such key: `brokenlink`; did you mean `broken-link`?",
                        ".wiki-clean.yaml:5:18: expected one of off, info, warn, error, not `wran`; did you mean `warn`?",
                        ".wiki-clean.yaml:6:3: `redirect-link` stands here twice; keep one",
                        ".wiki-clean.yaml:8:14: expected a whole number from 1 to 100000, not `many`",
                        ".wiki-clean.yaml:9:11: not a folder of the vault: `../up`",
                        ".wiki-clean.yaml:10:10: a title holds `{name}` and no slash, such as `{name} MOC`",
                        ".wiki-clean.yaml:11:11: expected keys with values, such as `key: value`");
    }

    @Test
    void theHistoryIsAskedUpToALimitOrNotAtAll() {
        assertThat(Config.parse("").historyLimit()).isEqualTo(20_000);
        assertThat(Config.parse("rules: {broken-link: {history: off}}").historyLimit())
                .isZero();
        Config some = Config.parse("rules:\n  broken-link: {severity: error, history: 500}\n");
        assertThat(some.historyLimit()).isEqualTo(500);
        assertThat(some.severity("broken-link")).isEqualTo(Severity.ERROR);
        assertThatThrownBy(() -> Config.parse("rules: {broken-link: {history: much}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("much");
        assertThatThrownBy(() -> Config.parse("rules: {stub-note: {history: off}}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("no such key: `history`");
    }

    @Test
    void everyRuleReportsInTheFilesThatItIncludesAndDoesNotExclude() {
        String[] vault = {"a.md", "[[gone]]", "b/c.md", "[[gone]]", "b/d.md", "[[gone]]"};
        assertThat(reported("include: [b/**]", vault)).containsExactly("b/c.md", "b/d.md");
        assertThat(reported("rules: {broken-link: {include: b/**, exclude: ['**/d.md']}}", vault))
                .containsExactly("b/c.md");
        assertThat(reported("rules: {broken-link: {exclude: b/**}}\nignore: [a.md]", vault))
                .isEmpty();
        assertThat(Config.parse("rules: {broken-link: {exclude: b/**}}").severity("broken-link"))
                .isEqualTo(Severity.WARN);
    }

    private static List<String> reported(String config, String... vault) {
        Config parsed = Config.parse(config);
        return Checked.configured(new BrokenLink(), config, vault).stream()
                .filter(finding -> parsed.reports(finding.rule(), finding.path()))
                .map(finding -> finding.path().value())
                .toList();
    }

    @Test
    void everySettingIsDeclaredOnceWithADefaultOfItsKind() {
        List<Setting<?>> all = new ArrayList<>(ConfigKeys.top());
        ConfigKeys.groups().forEach(group -> all.addAll(group.settings()));
        RuleKeys.all().values().forEach(keys -> all.addAll(keys.settings()));

        assertThat(all.stream().map(Setting::path)).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(all).allSatisfy(setting -> {
            assertThat(setting.sentence()).endsWith(".");
            assertThat(setting.kind().words()).isNotBlank();
            assertReads(setting);
        });
        RuleKeys.all().forEach((id, keys) -> assertThat(keys.own())
                .allSatisfy(s -> assertThat(s.group()).isEqualTo("rules." + id)));
    }

    /** The default, as one would write it, is read as the default. */
    private static <T> void assertReads(Setting<T> setting) {
        List<ConfigProblem> problems = new ArrayList<>();
        Object plain = setting.kind().plain(setting.fallback());
        String text = plain instanceof String word ? '"' + word + '"' : plain.toString();
        YamlValue value = YamlValue.parse("x", text, problems).orElseThrow();
        assertThat(setting.kind().read(value)).as(setting.path()).contains(setting.fallback());
        assertThat(problems).isEmpty();
    }

    @Test
    void aTextThatIsNoYamlIsAProblemWithItsPlace() {
        assertThatThrownBy(() -> Config.parse("rules:\n\tbroken-link: warn\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(".wiki-clean.yaml:2:1: this is not YAML");
    }

    @Test
    void anEmptyConfigurationIsTheProfile() {
        assertThat(Config.parse("").severity("broken-link")).isEqualTo(Severity.WARN);
        assertThat(Config.parse("# nothing\n").isOn("category-moc")).isFalse();
    }

    @Test
    void theProfileIsRecognisedFromTheNotes(@TempDir Path root) throws Exception {
        assertThat(Config.load(vault(5, 20), root).origin()).startsWith("profile agent-wiki: 5 of 25");
        assertThat(Config.load(vault(5, 21), root).origin()).startsWith("profile default: 5 of 26");
        assertThat(Config.load(vault(4, 0), root).origin()).startsWith("profile default: 4 of 4");
    }

    @Test
    void aVaultsOwnFileWinsOverWhatItsNotesLookLike(@TempDir Path root) throws Exception {
        Files.writeString(root.resolve(Config.FILE_NAME), "\uFEFFextends: default\r\nrules: {stub-note: off}\r\n");
        Config config = Config.load(vault(5, 0), root);

        assertThat(config.isOn("category-moc")).isFalse();
        assertThat(config.isOn("stub-note")).isFalse();
        assertThat(config.origin()).isEqualTo(".wiki-clean.yaml over profile default");
    }

    @Test
    void aBrokenConfigurationIsAClearErrorNeverACrash() {
        String valid = Profiles.resource("/rules/profiles/default.yaml");
        long seed = 20261121;
        Random random = new Random(seed);
        String pieces = "{}[]:,-\n\t \"'#&*!|>%@`a1가\uD83D\uDE00";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(valid);
            for (int i = random.nextInt(4) + 1; i > 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                    default -> text.insert(at, valid, 0, random.nextInt(80));
                }
            }
            try {
                Config.parse(text.toString());
            } catch (ConfigException e) {
                assertThat(e.problems()).as("seed %d round %d", seed, round).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " round " + round + ":\n" + text, e);
            }
        }
    }

    private static Vault vault(int agents, int others) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < agents + others; i++) {
            Map<String, List<String>> values =
                    i < agents ? Map.of("canonical_id", List.of("self")) : Map.of("tags", List.of("x"));
            notes.add(new Note(
                    VaultPath.of(i + ".md"),
                    SourceText.of("x"),
                    new FrontMatterValues(new Span(0, 1), values),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new Vault("v", ObsidianSettings.DEFAULT, notes, List.of());
    }
}
