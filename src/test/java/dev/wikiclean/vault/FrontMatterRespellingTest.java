package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values written in another way say what they said; nothing else changes. {@code ¶} stands for a line end. */
class FrontMatterRespellingTest {
    private static String note(String content) {
        return "---\n" + content.replace("¶", "\n") + "\n---\nbody\n";
    }

    private static FrontMatterEdits in(String content) {
        return FrontMatterEdits.on(SourceText.of(note(content)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "a: 1.10 => a: \"1.10\"",
                "a: 1.10   # why => a: \"1.10\"   # why",
                "a: [[x]] => a: \"[[x]]\"",
                "a: say \"x\" => a: 'say \"x\"'",
                "a: 'x' => a: 'x'",
                "a: \"x\" => a: \"x\"",
                "a: => a:",
                "a: [x] => a: [x]",
                "{\"a\": 1} => {\"a\": \"1\"}"
            })
    void quotes(String before, String after) {
        assertThat(in(before).quote("a").text()).isEqualTo(note(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "a: \"0.5\" => a: 0.5",
                "a: '12'   # why => a: 12   # why",
                "a: 0.5 => a: 0.5",
                "a: \"x: y\" => a: \"x: y\"",
                "a: \"\" => a: \"\"",
                "a: \"null\" => a: \"null\""
            })
    void takesQuotesAwayWhereTheValueStaysTheSameText(String before, String after) {
        assertThat(in(before).unquote("a").text()).isEqualTo(note(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "a: x => a:¶  - x",
                "a: x   # why => a:¶  - x   # why",
                "a: 'x, y' => a:¶  - 'x, y'",
                "a: [[x]] => a:¶  - \"[[x]]\"",
                "b: [1]¶a: x => b: [1]¶a: [x]",
                "b: [1]¶a: 'x'   # why => b: [1]¶a: ['x']   # why",
                "b: [1]¶a: x, y => b: [1]¶a: [\"x, y\"]",
                "b: [1]¶a: [[x]] => b: [1]¶a: [\"[[x]]\"]",
                "b:¶- 1¶a: x => b:¶- 1¶a:¶- x",
                "{\"a\": \"x\"} => {\"a\": [\"x\"]}",
                "a: [x] => a: [x]",
                "c: d => c: d"
            })
    void makesAListOfALoneValue(String before, String after) {
        FrontMatterEdits edits = in(before);
        List<String> value = FrontMatterReader.read(SourceText.of(note(before))).list("a");
        assertThat(edits.makeList("a", value, false).text()).isEqualTo(note(after));
    }

    @Test
    void makesAListOfTheParts() {
        assertThat(in("tags: x, y   # why")
                        .makeList("tags", List.of("x", "y"), false)
                        .text())
                .isEqualTo(note("tags:¶  - x¶  - y   # why"));
        assertThat(in("tags: 'x, y'").makeList("tags", List.of("x", "y"), true).text())
                .isEqualTo(note("tags: ['x', 'y']"));
    }

    @Test
    void aMappingOrARepeatedKeyIsNoLoneValue() {
        assertThatIllegalStateException().isThrownBy(() -> in("a:¶  b: c").makeList("a", List.of("x"), false));
        assertThatIllegalStateException().isThrownBy(() -> in("a: x¶a: y").quote("a"));
    }

    @Test
    void generatedFrontMatterKeepsEveryValue() {
        int changed = 0;
        for (long seed = 0; seed < 2_500; seed++) {
            Random random = new Random(seed);
            GeneratedFrontMatter generated = GeneratedFrontMatter.of(random);
            String text = generated.note();
            for (String key : generated.keys()) {
                changed += keeps(text, key, random, "seed " + seed + " " + key) ? 1 : 0;
            }
        }
        assertThat(changed).isGreaterThan(1_000);
    }

    private static boolean keeps(String text, String key, Random random, String what) {
        FrontMatter before = FrontMatterReader.read(SourceText.of(text));
        FrontMatterEdits edits = FrontMatterEdits.on(SourceText.of(text));
        try {
            switch (random.nextInt(4)) {
                case 0 -> edits.quote(key);
                case 1 -> edits.unquote(key);
                case 2 -> edits.quoteMembers(key, value -> true);
                default -> {
                    if (before.list(key).size() == 1) {
                        edits.makeList(key, before.list(key), random.nextBoolean());
                    }
                }
            }
        } catch (IllegalStateException e) {
            assertThat(edits.text()).as(what).isEqualTo(text);
            return false;
        }
        FrontMatter after = FrontMatterReader.read(SourceText.of(edits.text()));
        assertThat(values(after)).as("%s%n%s%n=>%n%s", what, text, edits.text()).isEqualTo(values(before));
        assertThat(TextEdits.apply(text, edits.edits())).isEqualTo(edits.text());
        return !edits.edits().isEmpty();
    }

    private static Map<String, List<String>> values(FrontMatter matter) {
        Map<String, List<String>> values = new HashMap<>();
        matter.keys().forEach(key -> values.put(key, matter.list(key)));
        return values;
    }

    @Test
    void putsKeysInOrderWithTheirComments() {
        String before = note("# about c¶c: 1¶b:¶  - x # y¶¶a: 2").replace("\n", "\r\n");
        String after = note("¶a: 2¶b:¶  - x # y¶# about c¶c: 1").replace("\n", "\r\n");
        SourceText source = SourceText.of("\uFEFF" + before);
        assertThat(KeyOrder.edits(source, List.of("a", "b")).map(edits -> TextEdits.apply(source.text(), edits)))
                .contains("\uFEFF" + after);
    }

    @Test
    void keysThatReferToEachOtherOrStandTwiceStayInTheirOrder() {
        for (String content : List.of("b: &x 1¶a: *x", "b: 1¶a: 2¶b: 3", "{\"b\": 1, \"a\": 2}", "b: [")) {
            assertThat(KeyOrder.edits(SourceText.of(note(content)), List.of("a")))
                    .as(content)
                    .isEmpty();
        }
    }

    @Test
    void orderedKeysOfGeneratedFrontMatterKeepEveryValue() {
        int changed = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            GeneratedFrontMatter generated = GeneratedFrontMatter.of(new Random(seed));
            SourceText source = SourceText.of(generated.note());
            List<String> order = new ArrayList<>(generated.keys());
            Collections.sort(order);
            var edits = KeyOrder.edits(source, order);
            if (edits.isPresent()) {
                String after = TextEdits.apply(source.text(), edits.get());
                FrontMatter matter = FrontMatterReader.read(SourceText.of(after));
                assertThat(values(matter)).as("seed %d", seed).isEqualTo(values(FrontMatterReader.read(source)));
                assertThat(List.copyOf(matter.keys())).isEqualTo(KeyOrder.wanted(List.copyOf(matter.keys()), order));
                changed += after.equals(source.text()) ? 0 : 1;
            }
        }
        assertThat(changed).isGreaterThan(300);
    }
}
