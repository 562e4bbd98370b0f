package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wikiclean.text.SourceText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Inputs that make careless parsers quadratic: the limit is a guard against hanging, not a measure. */
class ParserPathologyTest {
    private static final int SIZE = 2_000_000;

    private static String fill(String piece) {
        return piece.repeat(SIZE / piece.length());
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String piece : List.of(
                "[",
                "]",
                "[[",
                "]]",
                "![[",
                "[[a",
                "[[a|",
                "a]]",
                "[a](",
                "[a](b",
                "[a](<b",
                "[a](b \"",
                "![a](",
                "*",
                "<",
                ">",
                "<a ",
                "<a x='",
                "<a x=\"<a x='",
                "<!--",
                "<!A",
                "<?",
                "<![CDATA[",
                "$",
                "$$",
                "$a",
                "$$a",
                "\\$a$",
                "`",
                "%%",
                "%%\n\n",
                "&amp;",
                "- ",
                "> ",
                "1. ",
                "-\n",
                ">\n",
                "\t",
                " ",
                "\n",
                "\r",
                "\r\n",
                "|",
                "a|b\n",
                "|-|\n",
                "a|b\n-|-\n",
                "[a]: b\n",
                "[a]: <b\n",
                "[a]: b 'c\n",
                "[a\n",
                "[a]:\n",
                "[^1]: a\n",
                "[^1]:",
                "```\n",
                "~~~\n\n",
                "$$\n",
                "$$\n\n",
                "#",
                "# a\n",
                "a\n=\n",
                "<div>\n",
                "<div>\n\n",
                "https://",
                "https://[",
                "^a ",
                "^",
                "-",
                "=",
                "a ^b\n",
                "![",
                "![[a]](b",
                "[[[",
                "[`",
                "`[",
                "[[a\n",
                "[[a`]]`",
                "[$",
                "[[1,",
                "[[a]",
                "[](",
                "]](",
                "[[[a]",
                ")",
                "\uD83D",
                "한[[글]]")) {
            String name = piece.replace("\n", "⏎").replace("\r", "CR").replace("\t", "→");
            texts.put("[[x]] «" + name + "» [[y]]", "[[x]] " + fill(piece) + " [[y]]");
        }
        texts.put(
                "growing backticks",
                IntStream.range(1, 2_000).mapToObj("`"::repeat).collect(Collectors.joining(" ", "[[a]] ", " [")));
        texts.put("opened, then closed", "[[".repeat(SIZE / 4) + "a" + "]]".repeat(SIZE / 4));
        texts.put("opened, long, then closed", "[[".repeat(SIZE / 4) + fill("a") + "]]");
        texts.put(
                "nested list",
                IntStream.range(0, 1_500)
                        .mapToObj(i -> "  ".repeat(i) + "- [[a]]")
                        .collect(Collectors.joining("\n")));
        texts.put("list on a line, then blanks", "- ".repeat(SIZE / 4) + "\n".repeat(SIZE / 2) + "[[a]]");
        texts.put("quotes, then lazy lines", "> ".repeat(5_000) + "a\n" + fill("b\n"));
        texts.put("nested brackets", "[".repeat(SIZE / 4) + "a" + "](b)".repeat(SIZE / 8));
        texts.put("links in links", "[a".repeat(SIZE / 8) + "](b)".repeat(SIZE / 8));
        texts.put("images in images", "![a".repeat(SIZE / 8) + "](b)".repeat(SIZE / 8));
        texts.put("quoted paragraph", "> [[a]] [b](c) `\n".repeat(SIZE / 18));
        texts.put("setext of definitions", "[a]: b\n".repeat(SIZE / 16) + "=\n".repeat(SIZE / 8));
        return texts;
    }

    @TestFactory
    List<DynamicTest> ends() {
        return texts().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(e.getValue()))))
                .toList();
    }

    private static void parse(String text) {
        assertThat(NoteParser.links(text).stream().allMatch(link -> link.span().end() <= text.length()))
                .isTrue();
        assertThat(NoteParser.blocks(SourceText.of(text))).isNotNull();
    }
}
