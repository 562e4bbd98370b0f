package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingSectionTest {
    private static final String CONFIG = "rules: {missing-section: info}\n"
            + "sections: {required: [One, [Two, 둘], Four], order: [One, Two, Three, Four]}\n";

    private static List<Finding> findings(String config, String path, String text) {
        return Checked.configured(new MissingSection(), config, path, text, "Canon.md", "## One\n## Two\n## Four\nx\n");
    }

    /** The text as the suggestion would have it. */
    private static String suggested(String text) {
        List<Finding> findings = findings(CONFIG, "Note.md", text);
        if (findings.isEmpty()) {
            return text;
        }
        Fix fix = findings.getFirst().fix().orElseThrow();
        assertThat(fix.applicability()).isEqualTo(Applicability.SUGGESTION);
        return TextEdits.apply(text, ((FileChange.Modify) fix.changes().getFirst()).edits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "## One;a;;## Four;b; ! ## One;a;;## Two;;## Four;b;",
                "# T;;w;;### Two;a; ! # T;;w;;### One;;### Two;a;;### Four;",
                "## One;a;### Deep;b;## Other;c; ! ## One;a;### Deep;b;;## Two;;## Four;;## Other;c;",
                "## Three;a; ! ## One;;## Two;;## Three;a;;## Four;",
                "words; ! words;;## One;;## Two;;## Four;",
                "## ONE:;a;;## 2. 둘;b;;# **Four** ! ## ONE:;a;;## 2. 둘;b;;# **Four**",
            })
    void aHeadingIsSuggestedAtItsPlace(String text, String expected) {
        for (String eol : List.of("\n", "\r\n")) {
            String suggested = suggested(text.strip().replace(";", eol));
            assertThat(suggested).isEqualTo(expected.strip().replace(";", eol));
            assertThat(suggested(suggested)).isEqualTo(suggested);
        }
    }

    @Test
    void aTextWithoutALineEndGetsOne() {
        assertThat(suggested("words")).isEqualTo("words\n\n## One\n\n## Two\n\n## Four\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.md",
                "Topic/Topic.md",
                "AI MOC.md",
                "Templates/Note.md",
                "Daily/Monday.md",
                "2026-05-08.md",
            })
    void notesOfAnotherFormAreNotAsked(String path) {
        assertThat(findings(CONFIG, path, "words\n")).isEmpty();
    }

    @Test
    void redirectsAndStubsAreNotAsked() {
        assertThat(findings(CONFIG, "A.md", "---\nduplicate_of: \"[[Canon]]\"\nstatus: redirect\n---\n→ [[Canon]]\n"))
                .isEmpty();
        assertThat(findings(CONFIG, "A.md", "---\nstatus: redirect\n---\n→ [[Nowhere]]\n"))
                .isEmpty();
        assertThat(findings(CONFIG, "A.md", "# A\n\nTODO\n")).isEmpty();
        assertThat(findings(CONFIG, "A.md", "---\ntype: moc\n---\nwords\n")).isEmpty();
        assertThat(findings(CONFIG, "A.md", "words\n")).hasSize(1);
    }

    @Test
    void onlyNotesOfTheSchemaAreAsked() {
        String config =
                CONFIG.replace("order:", "with-keys: [id], only-in: ['In/**'], by-type: {log: [], two: [Two]}, order:");
        assertThat(findings(config, "In/A.md", "---\nid: 1\n---\nwords\n")).hasSize(1);
        assertThat(findings(config, "Out/A.md", "---\nid: 1\n---\nwords\n")).isEmpty();
        assertThat(findings(config, "In/A.md", "words\n")).isEmpty();
        assertThat(findings(config, "In/A.md", "---\nid: 1\ntype: log\n---\nwords\n"))
                .isEmpty();
        assertThat(findings(config, "In/A.md", "---\nid: 1\ntype: two\n---\n## **two**\nwords\n"))
                .isEmpty();
        assertThat(Checked.lines(findings(config, "In/A.md", "---\nid: 1\ntype: two\n---\nwords\n")))
                .containsExactly("In/A.md: no section `Two`");
    }

    @Test
    void aSectionNeedsANameToWriteItBy() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                ConfigException.class,
                                () -> Config.parse("sections:\n  required:\n    - ['a*', '*']\n"))
                        .problems())
                .singleElement()
                .asString()
                .contains(":3:")
                .contains("without a star");
    }
}
