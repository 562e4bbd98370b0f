package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class YamlScalarTest {
    /** What the YAML library makes of a text, with no part of our own reader between. */
    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "한글 제목",
                "GPT-4o",
                "a#b",
                "https://x.y/z#a",
                "it's",
                "C++",
                "a/b",
                "(x)",
                "3D",
                "v1.2",
                "50%",
                "x, y",
                "a]b",
                "😀",
                "R&D",
                "a: ",
                "日本語：x"
            })
    void leavesUnquotedWhatYamlReadsRightly(String value) {
        String expected = value.equals("a: ") ? "\"a: \"" : value;
        assertThat(YamlScalar.quote(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x ",
                " x",
                "Note: x",
                "x:",
                "a #b",
                "#a",
                "@a",
                "`a",
                "%a",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "- a",
                "-",
                "?",
                "{a}",
                "[a]",
                "[[a]]",
                "see [[a]]",
                "'a'",
                "\"a\"",
                "a\tb",
                "a\nb",
                "a\u0085b",
                "\ufeff",
                "true",
                "False",
                "yes",
                "NO",
                "null",
                "~",
                "1",
                "1.10",
                "-1e5",
                "0x1F",
                "0o17",
                ".5",
                ".inf",
                "1_000",
                "12:30",
                "2026-11-21",
                "2026-11-21T10:00:00Z",
                "---",
                ", a",
                "\ud83d"
            })
    void quotesWhatYamlWouldMisread(String value) {
        String scalar = YamlScalar.quote(value);
        assertThat(scalar).matches("(?s)([\"']).*\\1").doesNotContain("\n");
        if (!value.equals("\ud83d")) {
            assertThat(load("k: " + scalar)).isEqualTo(Map.of("k", value));
        }
    }

    @Test
    void everyStringIsReadBackInEveryStyleAndPlace() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                String noise = GeneratedFrontMatter.noise(random);
                value.append(
                        random.nextBoolean()
                                ? GeneratedFrontMatter.word(random)
                                : noise.equals("\ud83d") ? "x" : noise);
            }
            String string = value.toString();
            YamlNode.Style style = YamlNode.Style.values()[random.nextInt(4)];
            String block = YamlScalar.write(string, style, false);
            String flow = YamlScalar.write(string, style, true);
            assertThat(load("- " + block + "\n- [" + flow + ", " + flow + "]"))
                    .as("seed %d: %s %s", seed, block, flow)
                    .isEqualTo(List.of(string, List.of(string, string)));
        }
    }
}
