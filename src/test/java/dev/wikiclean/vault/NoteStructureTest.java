package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings, block ids and blocks, with the text that each covers. */
class NoteStructureTest {
    private static List<String> blocks(String text) {
        return NoteParser.blocks(SourceText.of(text)).stream()
                .map(b -> b.depth() + " " + b.kind() + " " + b.span().of(text).replace("\n", "⏎"))
                .toList();
    }

    private static Note parse(String text) {
        return NoteParser.parse(VaultPath.of("n.md"), SourceText.of(text));
    }

    @Test
    void anItemCoversItsMarkAndEverythingInIt() {
        assertThat(blocks("- a\n  b\n  - c\n\n    d\n- e\n\n\nf"))
                .containsExactly(
                        "0 LIST - a⏎  b⏎  - c⏎⏎    d⏎- e",
                        "1 ITEM - a⏎  b⏎  - c⏎⏎    d",
                        "2 PARAGRAPH a⏎  b",
                        "2 LIST - c⏎⏎    d",
                        "3 ITEM - c⏎⏎    d",
                        "4 PARAGRAPH c",
                        "4 PARAGRAPH d",
                        "1 ITEM - e",
                        "2 PARAGRAPH e",
                        "0 PARAGRAPH f");
    }

    @Test
    void everyKindOfLeaf() {
        assertThat(
                        blocks(
                                "---\na: b\n---\n# h\n\n| a |\n|---|\n| b |\n\n```\nc\n```\n\n    d\n\n$$\ne\n$$\n<p>\nf\n\n***\n[g]: h\ni\n"))
                .containsExactly(
                        "0 FRONT_MATTER ---⏎a: b⏎---",
                        "0 HEADING # h",
                        "0 TABLE | a |⏎|---|⏎| b |",
                        "0 FENCED_CODE ```⏎c⏎```",
                        "0 INDENTED_CODE d",
                        "0 MATH $$⏎e⏎$$",
                        "0 HTML <p>⏎f",
                        "0 RULE ***",
                        "0 DEFINITION [g]: h",
                        "0 PARAGRAPH i");
        assertThat(blocks("> a\nb\n\n%%\nc\n\n- d\n%%\n\n[^1]: e\n"))
                .containsExactly("0 QUOTE > a⏎b", "1 PARAGRAPH a⏎b", "0 COMMENT %%⏎c⏎⏎- d⏎%%", "0 PARAGRAPH [^1]: e");
    }

    @Test
    void headingsAndTheirWords() {
        assertThat(parse("# One  ##\n##  Two #tag\n#no\nThree\n---\n> ###### Six\n####### seven\n")
                        .headings())
                .extracting(heading -> heading.level() + " " + heading.text())
                .containsExactly("1 One", "2 Two #tag", "2 #no\nThree", "6 Six");
    }

    @Test
    void blockIds() {
        String text =
                "a ^one\n\n- b ^two-2\n  - c ^three\n\n> d\n\n^four\n\nno^five\n\n`e ^six`\n\n```\n^seven\n```\n\nf ^eight\ng\n"
                        + "\n| h |\n|---|\n| i |\n^nine\n\nj ^t_n\n";
        assertThat(parse(text).blockIds())
                .extracting(BlockId::id)
                .containsExactly("one", "two-2", "three", "four", "nine");
    }
}
