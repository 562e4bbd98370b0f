package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphKeysTest {
    private static Set<String> keys(String text) {
        return ParagraphKeys.of(Notes.note("n.md", text.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "some  words\\nhere; Some words here",
                "**some** _words_ here; some words here",
                "see [[Note]]; see [[folder/Note]]",
                "see [[Old]]; see [[New|Old]]",
                "see [[Old#Part]]; see [[New#Part|Old > Part]]",
                "see [old](a/old.md); see [old](b/new.md)",
                "a paragraph ^abc123; a paragraph",
                "> quoted\\n> words; quoted words",
                "- item; item",
                "| a | b |\\n|---|---|\\n| 1 | 2 |; | a  |  b |\\n|-----|:---:|\\n|1|2|",
            })
    void sayTheSame(String a, String b) {
        assertThat(keys(a)).isNotEmpty();
        if (!a.startsWith("|")) {
            assertThat(keys(a)).isEqualTo(keys(b));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "see [here](https://a.org); see [here](https://b.org)",
                "![[a.png|300]]; ![[b.png|300]]",
                "```\\nX = 1\\n```; ```\\nx = 1\\n```",
                "```\\nif a:\\n  b\\n```; ```\\nif a:\\nb\\n```",
                "```\\na\\n```; a",
                "a*b; ab",
            })
    void sayDifferentThings(String a, String b) {
        assertThat(keys(a)).isNotEqualTo(keys(b));
    }

    @Test
    void headingsRulesAndFrontMatterAreNoParagraphs() {
        assertThat(keys("---\na: b\n---\n# Title\n\n---\n\nOnly this.\n")).containsExactly("only this.");
    }
}
