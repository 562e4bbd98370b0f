package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Recorder;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangelogEntryTest {
    private static final Config CONFIG =
            Config.parse("extends: agent-wiki\nrules: {changelog-entry: {as-of: 2026-11-22}}\n");
    private static final List<Rule> ALL = RuleCatalog.enabled(CONFIG);
    private static final List<Rule> OTHERS =
            ALL.stream().filter(rule -> !(rule instanceof Recorder)).toList();

    private static Plan plan(Map<String, String> texts, List<Rule> rules) {
        return Planner.plan(MemorySource.vault(texts), CONFIG, rules, PlanOptions.all());
    }

    /** What becomes of a note with a link to mend and this changelog. */
    private static String changed(String changelog) {
        String text = "# N\n\nSee [[ebb_tide]] and more.\n\n" + changelog;
        Plan plan = plan(Map.of("N.md", text, "Ebb Tide.md", "# Ebb Tide\n\nWords enough.\n"), ALL);
        assertThat(Proof.violations(plan)).isEmpty();
        return RuleExample.texts(plan.after().vault())
                .get("N.md")
                .substring("# N\n\nSee [[Ebb Tide]] and more.\n\n".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "|Date|Change|;|-|-|;|2026-05-08|x| ! |2026-11-22|wiki-clean: broken-link|",
                "| When | By | What changed |;|---|---|---|;| 2026-5-8 | me | x | ! | 2026-11-22 | wiki-clean | wiki-clean: broken-link |",
                "| 변경 | 날짜 |;|---|---|;| 처음 | 2026.05.08. | ! | wiki-clean: broken-link | 2026.11.22. |",
                "Date | Change;--- | ---;2026/05/08 | x ! 2026/11/22 | wiki-clean: broken-link",
                "| Version | Date | Change |;|---|---|---|;| 1.0 | [[2026-05-08]] | x | ! | | [[2026-11-22]] | wiki-clean: broken-link |",
                "| A | B |;|---|---|;| 2026-05-08 | x\\|y | ! | 2026-11-22 | wiki-clean: broken-link |",
                "| 날짜 | 변경 |;|:--|--:| ! | 2026-11-22 | wiki-clean: broken-link |",
                "- 2026-05-08: x ! - 2026-11-22: wiki-clean: broken-link",
                "* **2026-05-08** x;  - nested ! * **2026-11-22** wiki-clean: broken-link",
                "1. 2026-05-08 - x;2. 2026-05-09 - y ! 3. 2026-11-22 - wiki-clean: broken-link",
            })
    void anEntryIsWrittenLikeTheOnesBesideIt(String changelog, String entry) {
        for (String eol : List.of("\n", "\r\n")) {
            String before = "## 🕓 Changelog" + eol + changelog.strip().replace(";", eol);
            assertThat(changed(before)).isEqualTo(before + eol + entry.strip());
            assertThat(changed(before + eol)).isEqualTo(before + eol + entry.strip() + eol);
            assertThat(changed(before + eol + eol + "## Next" + eol))
                    .isEqualTo(before + eol + entry.strip() + eol + eol + "## Next" + eol);
        }
    }

    @Test
    void whereTheYoungestIsFirstTheEntryIs() {
        String head = "## Changelog\n| Date | Change |\n|---|---|\n";
        String rows = "| 2026-06-02 | b |\n| no date | c |\n| 2026-05-08 | a |\n";
        assertThat(changed(head + rows)).isEqualTo(head + "| 2026-11-22 | wiki-clean: broken-link |\n" + rows);
        String items = "- 2026-06-02: b\n- 2026-05-08: a\n";
        assertThat(changed("## Changelog\n\n" + items))
                .isEqualTo("## Changelog\n\n- 2026-11-22: wiki-clean: broken-link\n" + items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "## Changelog\n",
                "## Changelog\nIn words: 2026-05-08 was the day.\n",
                "## Changelog\n- first version\n- 2026-05-08: x\n",
                "## Changelog\n| One |\n|---|\n| column |\n",
                "## Changelog\n| A | B |\n|---|---|\n| x | y |\n",
                "## Changelog\n```\n| Date | Change |\n|---|---|\n```\n",
                "## Changelog\n2. 2026-06-02: b\n3. 2026-05-08: a\n",
                "> ## Changelog\n> - 2026-05-08: x\n",
                "## Other\n- 2026-05-08: x\n",
            })
    void whatIsNoChangelogGetsNoEntry(String text) {
        assertThat(changed(text)).isEqualTo(text);
    }

    @Test
    void generatedNotesGetOneLineAndOnlyWhereSomethingElseChanges() {
        for (long seed = 1; seed <= 40; seed++) {
            Map<String, String> texts = generated(new Random(seed));
            Plan without = plan(texts, OTHERS);
            Plan with = plan(texts, ALL);
            String label = "seed " + seed;
            assertThat(Proof.violations(with)).as(label).isEmpty();
            Map<String, String> plain = RuleExample.texts(without.after().vault());
            Map<String, String> told = RuleExample.texts(with.after().vault());
            assertThat(told.keySet()).as(label).isEqualTo(plain.keySet());
            plain.forEach((path, text) -> {
                List<String> rest = new ArrayList<>(told.get(path).lines().toList());
                List<String> entries = rest.stream()
                        .filter(line -> line.contains("wiki-clean: "))
                        .toList();
                boolean entitled =
                        texts.containsKey(path) && !texts.get(path).equals(text) && text.contains("2026-05-01");
                assertThat(entries).as(label + " " + path).hasSize(entitled && !text.contains("redirect") ? 1 : 0);
                rest.removeAll(entries);
                assertThat(rest).as(label + " " + path).isEqualTo(text.lines().toList());
                assertThat(told.get(path).contains("\r\n")).isEqualTo(text.contains("\r\n"));
            });
            assertThat(plan(told, ALL).changes().files()).as(label).isEmpty();
        }
    }

    private static Map<String, String> generated(Random random) {
        List<String> links = List.of("[[ebb_tide]]", "[[Ebb Tide]]", "[[Never Was]]", "[[Harbor Pilots]]", "[[간만의 차]]");
        List<String> changelogs = List.of(
                "",
                "## Changelog\n| Date | Change |\n|---|---|\n| 2026-05-01 | a |\n",
                "## 🕓 Changelog\n|변경|날짜|\n|--|--|\n|b|2026-06-01|\n|a|2026-05-01|\n\n## Next\n",
                "## 변경 이력\n- 2026-05-01: a\n",
                "## Changelog\nnothing\n");
        Map<String, String> texts = new TreeMap<>();
        texts.put("Ebb Tide.md", "---\naliases: [간만의 차]\n---\n# Ebb Tide\n\nWater falls.\n");
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("# Note " + i + "\n\nIn note " + i + " stands "
                    + links.get(random.nextInt(links.size())) + ".\n\n## 🔗 Graph\n");
            for (int k = random.nextInt(4); k > 0; k--) {
                text.append("- ")
                        .append(links.get(random.nextInt(links.size())))
                        .append('\n');
            }
            text.append('\n').append(changelogs.get(random.nextInt(changelogs.size())));
            String eol = random.nextInt(3) == 0 ? "\r\n" : "\n";
            String bom = random.nextInt(5) == 0 ? "\uFEFF" : "";
            texts.put("Note " + i + ".md", bom + text.toString().replace("\n", eol));
        }
        if (random.nextBoolean()) {
            String body =
                    "# Tidal Bore\n\nA wave runs up the river when the tide turns.\n\n## Changelog\n- 2026-05-01: a\n";
            texts.put("A/Tidal Bore.md", body);
            texts.put("B/Tidal Bore.md", body.replace("turns", "turns, says [[ebb_tide]]"));
        }
        return texts;
    }

    /** A recorder that writes what it should not. */
    private static Rule wrong(BiFunction<Note, List<String>, TextEdit> edit) {
        return new Recorder() {
            @Override
            public String id() {
                return "changelog-entry";
            }

            @Override
            public Stage stage() {
                return Stage.MOC;
            }

            @Override
            public void check(RuleContext context, Consumer<Finding> findings) {}

            @Override
            public Optional<Finding> record(RuleContext context, Note note, List<String> rules) {
                Fix fix = new Fix(
                        Applicability.SAFE,
                        "wrong",
                        List.of(new FileChange.Modify(note.path(), List.of(edit.apply(note, rules)))));
                return Optional.of(context.finding(id(), note, Span.at(0), "wrong", Optional.of(fix)));
            }
        };
    }

    @Test
    void theProofAcceptsNothingElse() {
        String row = "| 2026-11-22 | broken-link |\n";
        assertThat(violations((note, rules) -> TextEdit.insert(note.text().length(), row)))
                .isEmpty();
        assertThat(violations((note, rules) -> TextEdit.insert(note.text().length(), row + row)))
                .singleElement()
                .asString()
                .contains("not one line");
        assertThat(violations((note, rules) -> TextEdit.insert(note.text().length(), "| 2026-11-22 | something |\n")))
                .singleElement()
                .asString()
                .contains("does not name every rule");
        assertThat(violations((note, rules) -> TextEdit.insert(note.text().length(), "\nbroken-link\n")))
                .singleElement()
                .asString()
                .contains("no row of a table");
        assertThat(violations((note, rules) -> TextEdit.insert(note.text().indexOf("Words"), "broken-link ")))
                .singleElement()
                .asString()
                .contains("no row of a table");
        assertThat(violations((note, rules) -> TextEdit.delete(new Span(0, 1))))
                .singleElement()
                .asString()
                .contains("more than insert");
    }

    @Test
    void theProofAcceptsOneEntryANoteAndNoneInAnUnchangedOne() {
        String text = "# %s\n\nSee [[ebb_tide]] from %s.\n";
        String changelog = "# Ebb Tide\n\nWords enough.\n\n## Changelog\n| Date | Change |\n|---|---|\n";
        Vault vault = MemorySource.vault(Map.of(
                "M.md", text.formatted("M", "here"), "N.md", text.formatted("N", "there"), "Ebb Tide.md", changelog));
        List<Rule> rules = new ArrayList<>(OTHERS);
        rules.add(new Elsewhere());
        assertThat(Proof.violations(Planner.plan(vault, CONFIG, rules, PlanOptions.safe())))
                .extracting(Violation::toString)
                .anySatisfy(wrong -> assertThat(wrong).contains("nothing else changes the note"))
                .anySatisfy(wrong -> assertThat(wrong).contains("there would be two of them"));
    }

    /** A recorder that writes of every note into the same other one, each time at another place. */
    private static final class Elsewhere implements Recorder {
        @Override
        public String id() {
            return "changelog-entry";
        }

        @Override
        public Stage stage() {
            return Stage.MOC;
        }

        @Override
        public void check(RuleContext context, Consumer<Finding> findings) {}

        @Override
        public Optional<Finding> record(RuleContext context, Note note, List<String> rules) {
            Note other = context.vault()
                    .notes()
                    .filter(n -> n.path().value().startsWith("Ebb"))
                    .findFirst()
                    .orElseThrow();
            int at = note.path().value().equals("M.md") ? other.text().length() : 0;
            TextEdit edit = TextEdit.insert(at, "| 2026-11-22 | broken-link |\n");
            Fix fix = new Fix(Applicability.SAFE, "wrong", List.of(new FileChange.Modify(other.path(), List.of(edit))));
            return Optional.of(context.finding(id(), other, Span.at(0), "wrong", Optional.of(fix)));
        }
    }

    private static List<Violation> violations(BiFunction<Note, List<String>, TextEdit> edit) {
        String text = "# N\n\nSee [[ebb_tide]].\n\nWords.\n\n## Changelog\n| Date | Change |\n|---|---|\n";
        Vault vault = MemorySource.vault(Map.of("N.md", text, "Ebb Tide.md", "# Ebb Tide\n\nWords enough.\n"));
        List<Rule> rules = new ArrayList<>(OTHERS);
        rules.add(wrong(edit));
        return Proof.violations(Planner.plan(vault, CONFIG, rules, PlanOptions.safe()));
    }
}
