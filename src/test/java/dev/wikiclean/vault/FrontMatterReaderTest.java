package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterReaderTest {
    private static FrontMatter read(String text) {
        return FrontMatterReader.read(SourceText.of(text));
    }

    private static FrontMatter matter(String content) {
        return read("---\n" + content + "\n---\nbody\n");
    }

    private static FrontMatter.Unparsable unparsable(String content) {
        return (FrontMatter.Unparsable) matter(content);
    }

    @Test
    void findsTheBlockBehindAByteOrderMarkAndWithBlanksAfterTheFences() {
        String text = "\uFEFF--- \t\r\ntitle: 가나다\r\n---  \r\nbody";
        FrontMatter matter = read(text);
        assertThat(matter.string("title")).contains("가나다");
        assertThat(matter.block()).contains(new Span(1, text.indexOf("\r\nbody")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n",
                "---\ntitle: x\n",
                "---\ntitle: x\n----\n",
                " ---\na: b\n---\n",
                "\n---\na: b\n---\n",
                "---x\na: b\n---\n",
                "---\na: b\n ---\n",
                "----\na: b\n---\n"
            })
    void isAbsentWithoutTwoFences(String text) {
        assertThat(read(text)).isEqualTo(new FrontMatter.Absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n---", "---\n---\nbody", "---\n\n---\n", "---\n# only a comment\n---\n", "---\n~\n---\n"})
    void emptyBlockHasNoKeys(String text) {
        FrontMatter matter = read(text);
        assertThat(matter).isInstanceOf(FrontMatterValues.class);
        assertThat(matter.keys()).isEmpty();
        assertThat(matter.block()).isPresent();
    }

    @Test
    void keepsScalarsAsWritten() {
        FrontMatter matter =
                matter("version: 1.10\ndate: 2026-05-08\non: yes\nt: True\noctal: 0o17\nn: \"1\"\ns: 'a b'");
        assertThat(matter.string("version")).contains("1.10");
        assertThat(matter.string("date")).contains("2026-05-08");
        assertThat(matter.string("on")).contains("yes");
        assertThat(matter.string("t")).contains("True");
        assertThat(matter.string("octal")).contains("0o17");
        assertThat(matter.string("n")).contains("1");
        assertThat(matter.string("s")).contains("a b");
    }

    @Test
    void undoesQuotesAndEscapes() {
        assertThat(matter("a: \"x\\\"y\\u00e9\\n\"").string("a")).contains("x\"yé\n");
        assertThat(matter("a: 'it''s'").string("a")).contains("it's");
        assertThat(matter("a: \"\"").list("a")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a:", "a: ~", "a: null", "a: Null", "a: NULL", "a: # none", "a: []", "a: {}", "a:\n  # none"})
    void nullAndEmptyListsHoldNothing(String content) {
        FrontMatter matter = matter(content);
        assertThat(matter.keys()).containsExactly("a");
        assertThat(matter.string("a")).isEmpty();
        assertThat(matter.list("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n- x\n- y z",
                "a:\n  - x\n  - y z",
                "a: [x, y z]",
                "a: [ \"x\" , 'y z' ]",
                "a: [x, y z,]",
                "a:\n  # one\n  - x\n\n  # two\n  - y z # three",
                "a:\n  - x\n  -\n  - y z",
                "{a: [x, y z]}",
                "a:\n  [\n    x, # one\n    y z\n  ]"
            })
    void readsEveryShapeOfList(String content) {
        assertThat(matter(content).list("a")).containsExactly("x", "y z");
        assertThat(matter(content).string("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up: [[x]]",
                "up:\n- [[x]]",
                "up:\n  - \"[[x]]\"",
                "up: \"[[x]]\"",
                "up: [[[x]]]",
                "up:\n\n  [[x]]"
            })
    void bareLinkIsOneString(String content) {
        assertThat(matter(content).string("up")).contains("[[x]]");
        assertThat(matter(content).list("up")).containsExactly("[[x]]");
    }

    @Test
    void bareLinksKeepTheirSpelling() {
        assertThat(matter("up: [[a, b]]").string("up")).contains("[[a, b]]");
        assertThat(matter("up: [[ a#b|c ]]").string("up")).contains("[[ a#b|c ]]");
        assertThat(matter("up: [[[a]], [[b]]]").list("up")).containsExactly("[[a]]", "[[b]]");
        assertThat(matter("grid: [[1, 2], [3]]").list("grid")).isEmpty();
    }

    @Test
    void readsNestedMappingsByDottedKey() {
        FrontMatter matter = matter("tech_stack:\n  language: Java\n  tags:\n  - a\n  - b\nx: y");
        assertThat(matter.keys()).containsExactly("tech_stack", "x");
        assertThat(matter.string("tech_stack")).isEmpty();
        assertThat(matter.list("tech_stack")).isEmpty();
        assertThat(matter.string("tech_stack.language")).contains("Java");
        assertThat(matter.list("tech_stack.tags")).containsExactly("a", "b");
        assertThat(matter("t: {l: J}").string("t.l")).contains("J");
    }

    @Test
    void takesTheLastOfDuplicateKeysAndNamesThem() {
        FrontMatterValues matter = (FrontMatterValues) matter("a: 1\nb:\n  c: d\na: 2\nb: 3");
        assertThat(matter.string("a")).contains("2");
        assertThat(matter.string("b.c")).isEmpty();
        assertThat(matter.duplicateKeys()).containsExactlyInAnyOrder("a", "b");
        assertThat(((FrontMatterValues) matter("a: 1\nb: 2")).duplicateKeys()).isEmpty();
    }

    @Test
    void readsJson() {
        FrontMatter matter = matter("{\n  \"title\": \"A \\u00e9\",\n  \"tags\": [\"x\", \"y\"], \"n\": null\n}");
        assertThat(matter.string("title")).contains("A é");
        assertThat(matter.list("tags")).containsExactly("x", "y");
        assertThat(matter.list("n")).isEmpty();
    }

    @Test
    void aSecondBlockIsBody() {
        FrontMatter matter = read("---\na: 1\n---\n---\nb: 2\n---\n");
        assertThat(matter.keys()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: @me",
                "title: %x",
                "title: `x`",
                "title: *bold*",
                "title: Note: x",
                "path: \"C:\\path\"",
                "up: [[A]], [[B]]",
                "up: [[L]] text",
                "tags: [#tag]",
                "title: {{title}}",
                "title: {{title}} x",
                "title: \"open",
                "- a list",
                "just text",
                "a: b\n\tc: d",
                "a:\n\t- b",
                "a: b\n  c: d",
                "a: &x [*x]",
                "... \na: b"
            })
    void saysWhereYamlStops(String content) {
        FrontMatter.Unparsable matter = unparsable("ok: yes\nfine: 1\n" + content);
        assertThat(matter.line()).isBetween(3, 6);
        assertThat(matter.reason()).isNotBlank().doesNotContain("\n");
        assertThat(matter.keys()).isEmpty();
        assertThat(matter.block()).isPresent();
    }

    @Test
    void namesTheLineOfTheNote() {
        assertThat(unparsable("a: b\ntitle: Note: x\nc: d").line()).isEqualTo(3);
        assertThat(unparsable("a: 😀😀\ntitle: @x").line()).isEqualTo(3);
        assertThat(unparsable("title: {{title}}").reason()).contains("template");
        assertThat(((FrontMatter.Unparsable) read("---\r\na: b\r\nb: @x\r\n---\r\n")).line())
                .isEqualTo(3);
    }

    @Test
    void survivesDeepNesting() {
        String flow = "a: " + "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(unparsable(flow).reason()).contains("nested");
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(unparsable(block.toString()).reason()).contains("nested");
        assertThat(unparsable("a: " + "{x: ".repeat(100_000)).reason()).contains("nested");
    }

    @Test
    void readsFiveMegabytes() {
        StringBuilder content = new StringBuilder("list:\n");
        int items = 0;
        while (content.length() < 5_000_000) {
            content.append("  - item 😀 ").append(items++).append('\n');
        }
        assertThat(matter(content + "last: x").list("list")).hasSize(items);
        // One escape makes the parser read it all.
        FrontMatter parsed = matter(content + "last: \"\\u0041\"");
        assertThat(parsed.list("list")).hasSize(items);
        assertThat(parsed.string("last")).contains("A");
    }

    @Test
    void aliasesOfYamlAreFollowed() {
        FrontMatter matter = matter("a: &n x\nb: *n\nc: [*n, *n]");
        assertThat(matter.string("b")).contains("x");
        assertThat(matter.list("c")).isEqualTo(List.of("x", "x"));
    }

    @Test
    void anExponentOfAliasesIsRead() {
        StringBuilder content = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            content.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(matter(content.toString()).list("a59")).isEmpty();
    }
}
