package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What front matter that is wrong as a whole is told to be: unreadable lines, repeated keys, a second block. */
class FrontMatterFaultsTest {
    private static String note(String content) {
        return "---\n" + content.replace("¶", "\n") + "\n---\n";
    }

    private static Note parsed(String text) {
        return NoteParser.parse(VaultPath.of("a.md"), SourceText.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "title: A: b => title: \"A: b\"",
                "title: a \"b\": c => title: 'a \"b\": c'",
                "by: @me => by: \"@me\"",
                "share: %5 => share: \"%5\"",
                "name: *x* y => name: \"*x* y\"",
                "up: [[a]] b => up: \"[[a]] b\"",
                "x:¶  - a: b: c => - a: \"b: c\"",
                "제목: 가: 나 => 제목: \"가: 나\"",
                "x:¶\t- a => - a"
            })
    void aLineWithOneReadingIsShown(String content, String line) {
        Optional<FrontMatterRepair> repair = FrontMatterRepair.of(SourceText.of(note(content)));
        assertThat(repair).isPresent();
        assertThat(repair.get().mended()).singleElement().satisfies(l -> assertThat(l.strip())
                .isEqualTo(line));
        String[] lines = note(content).split("\n", -1);
        lines[repair.get().lines().get(0) - 1] = repair.get().mended().get(0);
        assertThat(FrontMatterReader.read(SourceText.of(String.join("\n", lines))))
                .isInstanceOf(FrontMatterValues.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "title: A: b # or a comment",
                "tags: [a, b",
                "up: [[a]], [[b]]",
                "title: {{title}}: x",
                "title: \"open",
                "only words",
                "title: 'it's: so"
            })
    void whatHasTwoReadingsOrNoneIsNot(String content) {
        assertThat(FrontMatterRepair.of(SourceText.of(note(content)))).isEmpty();
    }

    @Test
    void theColumnIsThatOfTheNoteInCodePoints() {
        FrontMatter matter = FrontMatterReader.read(SourceText.of(note("😀: 1¶a: 😀😀: x")));
        assertThat(matter).isInstanceOfSatisfying(FrontMatter.Unparsable.class, broken -> {
            assertThat(broken.line()).isEqualTo(3);
            assertThat(broken.column()).isEqualTo(6);
        });
    }

    private static String kept(String content, int number) {
        SourceText source = SourceText.of(note(content));
        RepeatedKey key = RepeatedKey.of(source).get(0);
        return key.keep(source, number)
                .map(edits -> TextEdits.apply(source.text(), edits))
                .orElse("refused");
    }

    @Test
    void ofARepeatedKeyOneIsKept() {
        assertThat(kept("a: 1¶b:¶  - x¶a: 2", 0)).isEqualTo(note("a: 1¶b:¶  - x"));
        assertThat(kept("a: 1¶b:¶  - x¶a: 2", 1)).isEqualTo(note("b:¶  - x¶a: 2"));
        assertThat(kept("a:¶  - 1¶  - 2¶a: 2", 1)).isEqualTo(note("a: 2"));
        assertThat(kept("a: 1 # why¶a: 1", 0)).isEqualTo(note("a: 1 # why"));
        assertThat(kept("a: 1 # why¶a: 1", 1)).isEqualTo("refused");
        assertThat(kept("{\"a\": 1, \"a\": 1}", 0)).isEqualTo("refused");
        assertThat(kept("a: &x 1¶b: *x¶a: 1", 1)).isEqualTo("refused");
    }

    @Test
    void repeatedKeysAgreeByWhatTheySay() {
        SourceText source = SourceText.of(note("a: x¶a: 'x'¶b: [1]¶b: 1¶c:¶c: 2¶d: 1"));
        List<RepeatedKey> keys = RepeatedKey.of(source);
        assertThat(keys).extracting(RepeatedKey::key).containsExactly("a", "b", "c");
        assertThat(keys).extracting(RepeatedKey::agree).containsExactly(true, false, false);
        assertThat(keys.get(2).nothings()).containsExactly(0);
    }

    @Test
    void aKeyRepeatedOneLevelDeeperIsTold() {
        FrontMatter matter = FrontMatterReader.read(SourceText.of(note("a:¶  b: 1¶  b: 2")));
        assertThat(((FrontMatterValues) matter).duplicateKeys()).containsExactly("a.b");
    }

    private static String merged(String text) {
        SourceText source = SourceText.of(text);
        return SecondFrontMatter.merge(source)
                .map(edits -> TextEdits.apply(text, edits))
                .orElse("refused");
    }

    @Test
    void aSecondBlockIsMovedIntoTheFirst() {
        String two = "---\na: 1\n---\n\n---\n# c\nb: [x] # y\na: 1\n---\ntext\n";
        assertThat(merged(two)).isEqualTo("---\na: 1\n# c\nb: [x] # y\n---\n\ntext\n");
        assertThat(merged("\uFEFF" + two.replace("\n", "\r\n")))
                .isEqualTo("\uFEFF---\r\na: 1\r\n# c\r\nb: [x] # y\r\n---\r\n\r\ntext\r\n");
        assertThat(merged("---\na: 1\n---\n---\nb: 2\na: 1\n---")).isEqualTo("---\na: 1\nb: 2\n---\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: 1\n---\n---\na: 2\n---\n",
                "---\na: 1\n---\n---\na: 1 # why\nb: 2\n---\n",
                "---\n{\"a\": 1}\n---\n---\na: 1\nb: 2\n---\n",
                "---\n  a: 1\n---\n---\na: 1\nb: 2\n---\n",
                "---\na: 1\nb: &x 1\n---\n---\na: 1\nc: *x\n---\n"
            })
    void blocksThatDoNotJoinAreLeftAlone(String text) {
        assertThat(merged(text)).isEqualTo("refused");
    }

    @Test
    void rulesAroundTextAreNoSecondBlock() {
        for (String body : List.of(
                "---\n\nNote: text\n\n---\n",
                "---\nNote: text\n---\n",
                "text\n---\na: 1\nb: 2\n---\n",
                "---\njust words\n---\n",
                "---\n- a\n- b\n---\n",
                "---\nb: 2\nc: 3\n")) {
            assertThat(SecondFrontMatter.find(parsed("---\na: 1\n---\n" + body)))
                    .as(body)
                    .isEmpty();
        }
        assertThat(SecondFrontMatter.find(parsed("---\na: 1\n---\n# H\n\n---\nb: @x\nc: 3\n---\n")))
                .hasValueSatisfying(second -> assertThat(second.keys()).containsExactly("b", "c"));
        assertThat(SecondFrontMatter.find(parsed("---\na: [\n---\n---\nb: 1\nc: 3\n---\n")))
                .isEmpty();
    }
}
