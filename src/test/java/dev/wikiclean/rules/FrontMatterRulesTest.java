package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatterReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules about front matter say and do not say; their examples show the rest. */
class FrontMatterRulesTest {
    private static String note(String content) {
        return "---\n" + content.replace("¶", "\n") + "\n---\ntext\n";
    }

    private static List<String> messages(Rule rule, String config, String... files) {
        return Checked.configured(rule, config.replace("¶", "\n"), files).stream()
                .map(Finding::message)
                .toList();
    }

    /** The value of {@code a} after the fix of the one finding about {@code content}; what the finding says without one. */
    private static String mended(String spec, String content) {
        String config = "front-matter: {keys: {a: " + spec + "}}";
        List<Finding> findings = Checked.configured(new FrontMatterType(), config, "N.md", note(content));
        if (findings.isEmpty()) {
            return "right";
        }
        assertThat(findings).hasSize(1);
        Fix fix = findings.get(0).fix().filter(f -> !f.changes().isEmpty()).orElse(null);
        if (fix == null) {
            return "reported";
        }
        assertThat(fix.applicability()).isEqualTo(Applicability.SAFE);
        String after = TextEdits.apply(
                note(content), ((FileChange.Modify) fix.changes().get(0)).edits());
        assertThat(Checked.configured(new FrontMatterType(), config, "N.md", after))
                .as(after)
                .isEmpty();
        assertThat(FrontMatterReader.read(SourceText.of(after)).keys()).contains("a");
        return after.substring(4, after.indexOf("\n---\ntext"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "text | a: plain => right",
                "text | a: '1.10' => right",
                "text | a: 1.10 => a: \"1.10\"",
                "text | a: no => a: \"no\"",
                "text | a: 0123456 => a: \"0123456\"",
                "text | a: 2026-05-08 => a: \"2026-05-08\"",
                "text | a: 12:30 => a: \"12:30\"",
                "text | a: 1e3 # id => a: \"1e3\" # id",
                "text | a: v1.10 => right",
                "text | a: => right",
                "text | a: [x] => reported",
                "number | a: .5 => right",
                "number | a: '0.5' => a: 0.5",
                "number | a: 0,5 => reported",
                "number | a: 50% => reported",
                "integer | a: 12 => right",
                "integer | a: \"-12\" => a: -12",
                "integer | a: 1.5 => reported",
                "boolean | a: true => right",
                "boolean | a: Off => a: false",
                "boolean | a: 1 => reported",
                "date | a: 2026-05-08 => right",
                "date | a: '2026-05-08' => right",
                "date | a: 2026/5/8 => a: 2026-05-08",
                "date | a: 2026년 5월 8일 => a: 2026-05-08",
                "date | a: 2026年5月8日 => a: 2026-05-08",
                "date | a: 2026-02-30 => reported",
                "date | a: 2026-05-08T10:00 => reported",
                "date | a: 08.05.2026 => reported",
                "{type: date, format: 'DD.MM.YYYY'} | a: 08.05.2026 => right",
                "{type: date, format: 'DD.MM.YYYY'} | a: 2026.5.8 => reported",
                "datetime | a: 2026-05-08T10:00:00Z => right",
                "datetime | a: 2026-05-08 => reported",
                "list | a: [x, 1.10] => right",
                "list | a: x => a:¶  - x",
                "list | a: x, y => reported",
                "{type: list, items: text} | a: [1.10, x] => a: [\"1.10\", x]",
                "{type: list, items: text} | a: [12, '1.10'] => right",
                "{type: list, items: number} | a: [1, x] => reported",
                "link | a: \"[[x]]\" => right",
                "link | a: [[x]] => a: \"[[x]]\"",
                "link | a: x => reported",
                "links | a: [[x]] => a:¶  - \"[[x]]\"",
                "links | a: ['[[x]]', y] => reported",
                "mapping | a: {b: 1} => right",
                "mapping | a: x => reported",
                "{enum: [low, High]} | a: high => a: High",
                "{enum: [low, high]} | a: lwo => reported",
                "{enum: [low, high]} | a: [low, HIGH] => reported",
                "{range: {min: 0, max: 1}} | a: 1 => right",
                "{range: {min: 0, max: 1}} | a: -0.1 => reported",
                "{range: {max: 1}} | a: many => reported",
                "{pattern: '[a-z]+'} | a: abc => right",
                "{pattern: '[a-z]+'} | a: abc1 => reported",
                "{pattern: '[a-z]+', also: [none1]} | a: none1 => right",
                "{references: true} | a: N => right",
                "{references: true} | a: N.md => right",
                "{references: true} | a: Nowhere => reported",
                "text | a: '{{value}}' => right"
            })
    void aValueIsRightOrHasOneReadingOrIsReported(String specAndContent, String expected) {
        String[] parts = specAndContent.split(" \\| ", 2);
        assertThat(mended(parts[0], parts[1])).isEqualTo(expected.replace("¶", "\n"));
    }

    @Test
    void anExpressionThatTriesForEverGivesUp() {
        assertThat(messages(
                        new FrontMatterType(),
                        "front-matter: {keys: {a: {pattern: '(x+x+)+y'}}}",
                        "N.md",
                        note("a: " + "x".repeat(60))))
                .singleElement()
                .asString()
                .contains("does not match");
    }

    @Test
    void whatAWholeVaultDoesIsNoSlipUnlessItsOwnFileSaysSo() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            files.addAll(List.of("N" + i + ".md", note("cssclasses: wide")));
        }
        String[] vault = files.toArray(String[]::new);
        assertThat(messages(new FrontMatterType(), "", vault)).isEmpty();
        assertThat(messages(new FrontMatterType(), "front-matter: {keys: {cssclasses: list}}", vault))
                .hasSize(25);
        assertThat(messages(new FrontMatterType(), "", "A.md", note("cssclasses: wide")))
                .hasSize(1);
    }

    @Test
    void newListsLookLikeThoseOfTheVault() {
        String flow = note("tags: [x]");
        List<Finding> findings =
                Checked.findings(new FrontMatterType(), "A.md", note("aliases: B C"), "X.md", flow, "Y.md", flow);
        FileChange.Modify change = (FileChange.Modify)
                findings.get(0).fix().orElseThrow().changes().get(0);
        assertThat(TextEdits.apply(note("aliases: B C"), change.edits())).isEqualTo(note("aliases: [B C]"));
    }

    @Test
    void kindsOfNotesHaveTheirOwnKeys() {
        String config = "front-matter:¶  kinds:¶    book: {when: {type: [book, '책']}, unless: {draft: ['*']},"
                + " only-in: ['Books/**'], unknown: report, keys: {year: {type: integer, required: true}}}¶";
        String[] files = {
            "Books/A.md", note("type: Book¶year: old"),
            "Books/나.md", note("type: 책"),
            "Books/C.md", note("type: book¶draft: 1"),
            "Films/D.md", note("type: book"),
            "Books/Templates/E.md", note("type: book"),
            "Books/F.md", note("type: film¶year: old")
        };
        assertThat(messages(new FrontMatterMissing(), config, files))
                .containsExactly("the front matter lacks `year`; the schema asks for it");
        assertThat(messages(new FrontMatterType(), config, files))
                .containsExactly(
                        "`type` is a key of which the schema says nothing",
                        "`year` is `old`, not a whole number",
                        "`type` is a key of which the schema says nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: txt}",
                "{typ: text}",
                "strings",
                "{type: text, range: {min: 1}}",
                "{type: number, range: {min: 2, max: 1}}",
                "{type: text, format: YYYY}",
                "{type: text, items: text}",
                "{pattern: '(x'}",
                "{type: date, format: hello}",
                "{required: maybe}"
            })
    void aSchemaThatNobodyCanFollowIsAMistake(String spec) {
        assertThatThrownBy(() -> Config.parse("front-matter:\n  keys:\n    a: " + spec + "\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(":3:");
    }

    @Test
    void claimsAreCountedFromTheDayOfTheClock() {
        StaleClaim rule = new StaleClaim(Clock.fixed(Instant.parse("2026-11-08T12:00:00Z"), ZoneOffset.UTC));
        String config = "rules: {stale-claim: {severity: warn, max-age: 180d}}";
        assertThat(messages(rule, config, "A.md", note("status: verified¶last_reinforced: 2026-05-12")))
                .isEmpty();
        assertThat(messages(rule, config, "A.md", note("status: verified¶last_reinforced: 2026-05-11T09:00")))
                .hasSize(1);
        assertThat(messages(rule, config, "A.md", note("status: Verified¶last_reinforced: soon")))
                .isEmpty();
        assertThat(messages(rule, config, "A.md", note("status: verified¶confidence_score: 0.49")))
                .hasSize(1);
    }

    @Test
    void aDanglingDestinationIsToldOnce() {
        String[] files = {
            "A.md", note("duplicate_of: \"[[Nothing like it]]\""),
            "B.md", note("duplicate_of: \"[[target-note]]\""),
            "C.md", note("redirects_to: Never there"),
            "Target Note.md", "text\n"
        };
        assertThat(Checked.lines(Checked.findings(new DanglingCanonical(), files)))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("A.md", "C.md");
        assertThat(Checked.lines(Checked.findings(new BrokenLink(), files)))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("B.md");
        assertThat(Checked.findings(new SelfRedirect(), files)).isEmpty();
        assertThat(Checked.configured(new SelfRedirect(), "rules: {dangling-canonical: off}", files))
                .hasSize(1);
        assertThat(Checked.configured(new BrokenLink(), "rules: {dangling-canonical: off}", files))
                .hasSize(2);
    }

    @Test
    void anIdIsNotJudgedWhereNoNoteHasOne() {
        assertThat(messages(new DanglingCanonical(), "", "A.md", note("canonical_id: urn:x")))
                .isEmpty();
        assertThat(messages(
                        new DanglingCanonical(),
                        "",
                        "A.md",
                        note("canonical_id: urn:x"),
                        "B.md",
                        note("id: b¶canonical_id: Self")))
                .hasSize(1);
    }

    @Test
    void twoNotesDoNotGetOneId() {
        String config = "extends: agent-wiki¶";
        String content = note("title: Saga¶canonical_id: self¶created: 2026-05-11");
        Map<String, String> texts = new TreeMap<>(Map.of("A.md", content, "B.md", content));
        List<Finding> findings = Checked.findings(new MissingId(), Config.parse(config.replace("¶", "\n")), texts);
        assertThat(findings).hasSize(2).allSatisfy(f -> assertThat(
                        f.fix().orElseThrow().applicability())
                .isEqualTo(Applicability.SUGGESTION));
        texts.remove("B.md");
        assertThat(Checked.findings(new MissingId(), Config.parse("extends: agent-wiki\n"), texts))
                .singleElement()
                .satisfies(
                        f -> assertThat(f.fix().orElseThrow().applicability()).isEqualTo(Applicability.SAFE));
    }

    @Test
    void anAliasThatManyShareIsToldOnceAndOneOfItsOwnNoteNever() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            files.addAll(List.of("Thing " + i + " of " + "abcdefg".charAt(i) + ".md", note("aliases: [Word]")));
        }
        files.addAll(List.of("Own.md", note("aliases: [own]")));
        assertThat(Checked.configured(
                        new AliasCollision(), "rules: {duplicate-topic: off}", files.toArray(String[]::new)))
                .hasSize(1);
    }

    @Test
    void titlesAreComparedWhereTheNotesAroundHaveTheHabit() {
        List<String> files = new ArrayList<>();
        for (String name : List.of("Cache", "Queue", "Stack", "Tree", "Graph")) {
            files.addAll(List.of("Good/" + name + ".md", note("title: " + name)));
            files.addAll(List.of("Free/" + name + ".md", note("title: Words for the reader " + name.length())));
        }
        files.addAll(List.of("Good/Heap.md", note("title: Something else")));
        files.addAll(List.of("Free/Heap.md", note("title: Something else")));
        files.addAll(List.of("Good/2026-05-08.md", note("title: Something else")));
        files.addAll(List.of("Good/Ring.md", note("title: Something else¶aliases: [Something else]")));
        assertThat(Checked.findings(new TitleMismatch(), files.toArray(String[]::new)))
                .extracting(f -> f.path().value())
                .containsExactly("Good/Heap.md");
    }
}
