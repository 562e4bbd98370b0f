package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterLinksTest {
    private static List<Link> links(String text) {
        SourceText source = SourceText.of(text);
        return FrontMatterLinks.of(source, FrontMatterReader.read(source));
    }

    /** Each link of a block as {@code raw -> target#fragment|display quoting}, checked against its own spans. */
    private static List<String> found(String content) {
        String text = "---\n" + content + "\n---\n[[body]]\n";
        return links(text).stream().map(link -> describe(link, text)).toList();
    }

    private static String describe(Link link, String text) {
        assertThat(link.kind()).isEqualTo(LinkKind.PROPERTY);
        StringBuilder out = new StringBuilder(link.raw(text))
                .append(" -> ")
                .append(link.target().text());
        link.fragment().ifPresent(part -> out.append('#').append(part.text()));
        link.display().ifPresent(part -> out.append('|').append(part.text()));
        return out.append(' ').append(link.quoting()).toString();
    }

    @Test
    void findsEveryShape() {
        assertThat(found("up: [[x]]")).containsExactly("[[x]] -> x YAML_PLAIN");
        assertThat(found("up: \"[[x#H|d]]\"")).containsExactly("[[x#H|d]] -> x#H|d YAML_DOUBLE");
        assertThat(found("up: '[[ x ]]'")).containsExactly("[[ x ]] -> x YAML_SINGLE");
        assertThat(found("up:\n- [[x]]\n-   '[[y]]' # [[no]]\n# [[no]]\n- see [[z]]"))
                .containsExactly("[[x]] -> x YAML_PLAIN", "[[y]] -> y YAML_SINGLE", "[[z]] -> z YAML_PLAIN");
        assertThat(found("up: [\"[[x, y]]\", '[[y]]', [[z]]]"))
                .containsExactly("[[x, y]] -> x, y YAML_DOUBLE", "[[y]] -> y YAML_SINGLE", "[[z]] -> z YAML_PLAIN");
        assertThat(found("s: \"see [[A]] and [[B]]\""))
                .containsExactly("[[A]] -> A YAML_DOUBLE", "[[B]] -> B YAML_DOUBLE");
        assertThat(found("a:\n  b: |\n    # [[x]]\n   \n    [[y]]\n  c: [[z]]"))
                .containsExactly("[[x]] -> x YAML_PLAIN", "[[y]] -> y YAML_PLAIN", "[[z]] -> z YAML_PLAIN");
        assertThat(found("x: \"![[p.png|9]]\"")).containsExactly("![[p.png|9]] -> p.png|9 YAML_DOUBLE");
        assertThat(found("x: \"[[#H]]\"")).containsExactly("[[#H]] -> #H YAML_DOUBLE");
        assertThat(found("x: [[{{date}}]]")).containsExactly("[[{{date}}]] -> {{date}} YAML_PLAIN");
    }

    @Test
    void findsMarkdownLinksInStrings() {
        assertThat(found("s: \"[t](<a b.md#H> 'x')\""))
                .containsExactly("[t](<a b.md#H> 'x') -> a b.md#H|t YAML_DOUBLE");
        assertThat(found("s: 'see [t](My%20Note.md#A%20b), [u](x(1).md)'"))
                .containsExactly(
                        "[t](My%20Note.md#A%20b) -> My Note.md#A b|t YAML_SINGLE",
                        "[u](x(1).md) -> x(1).md|u YAML_SINGLE");
        assertThat(found("s: 'a [b] (c) [d](e'")).isEmpty();
    }

    @Test
    void undoesEscapesAndPointsAtTheRawText() {
        assertThat(found("s: \"[[A\\\\|b]] \\u005b[\\uD55C\\\"글]]\""))
                .containsExactly("[[A\\\\|b]] -> A|b YAML_DOUBLE", "\\u005b[\\uD55C\\\"글]] -> 한\"글 YAML_DOUBLE");
        assertThat(found("s: '[[it''s]]'")).containsExactly("[[it''s]] -> it's YAML_SINGLE");
        assertThat(found("s: \"[[a\n  b]]\"")).containsExactly("[[a\n  b]] -> a b YAML_DOUBLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# [[x]]",
                "a: b # [[x]]",
                "\"[[x]]\": a",
                "[[x]]: a",
                "a: \"[[]]\"",
                "a: \"[[ ]]\"",
                "a: [[",
                "a: ']]'",
                "a: \"[[x\\ny]]\"",
                "k: # [[x]]\n  - y",
                "? [[x]]\n: y"
            })
    void findsNothingElsewhere(String content) {
        assertThat(found(content).stream().filter(link -> !content.startsWith("?")))
                .isEmpty();
    }

    @Test
    void listsTheLinksOfFrontMatterThatYamlCannotRead() {
        assertThat(found("up: [[A]], [[B]]")).containsExactly("[[A]] -> A YAML_PLAIN", "[[B]] -> B YAML_PLAIN");
        assertThat(found("up: \"[[A]]\", \"[[B]]\""))
                .containsExactly("[[A]] -> A YAML_DOUBLE", "[[B]] -> B YAML_DOUBLE");
        assertThat(found("title: {{title}}\nup: \"[[A\\|b]]\"")).containsExactly("[[A\\|b]] -> A|b YAML_DOUBLE");
        assertThat(found("t: \"open\nup: [[A]]")).containsExactly("[[A]] -> A YAML_PLAIN");
    }

    @Test
    void keepsThePlaceBehindEmojiCrlfAndByteOrderMark() {
        String text = "\uFEFF---\r\n😀: 😀 [[가 😀]]\r\nx: \"\\U0001F600 [[b]]\"\r\n---\r\n";
        assertThat(links(text)).extracting(link -> link.raw(text)).containsExactly("[[가 😀]]", "[[b]]");
    }

    /** The links that the YAML parser's own scalars hold. */
    private static void oracle(String content, int base, YamlNode node, List<String> out) {
        switch (node) {
            case YamlNode.Scalar scalar -> {
                Quoting quoting =
                        switch (scalar.style()) {
                            case DOUBLE -> Quoting.YAML_DOUBLE;
                            case SINGLE -> Quoting.YAML_SINGLE;
                            default -> Quoting.YAML_PLAIN;
                        };
                int quote = quoting == Quoting.YAML_PLAIN ? 0 : 1;
                List<Link> links = new ArrayList<>();
                DecodedText decoded =
                        FrontMatterLinks.decoded(content, scalar.start() + quote, scalar.end() - quote, quoting);
                if (quote == 1) {
                    assertThat(decoded.text()).isEqualTo(scalar.value());
                }
                ValueLinks.find(decoded, LinkKind.PROPERTY, quoting, links);
                links.forEach(link -> out.add(link.span().shift(base) + describe(link, content)));
            }
            case YamlNode.Sequence sequence -> {
                if (FrontMatterTree.isBareLink(content, sequence)) {
                    List<Link> links = new ArrayList<>();
                    ValueLinks.find(
                            DecodedText.verbatim(content, sequence.start(), sequence.end()),
                            LinkKind.PROPERTY,
                            Quoting.YAML_PLAIN,
                            links);
                    links.forEach(link -> out.add(link.span().shift(base) + describe(link, content)));
                } else {
                    sequence.items().forEach(item -> oracle(content, base, item, out));
                }
            }
            case YamlNode.Mapping mapping ->
                mapping.entries().forEach(entry -> oracle(content, base, entry.value(), out));
            case YamlNode.Alias alias -> {}
        }
    }

    /** How many links there were. */
    private static int compare(String text, String what) {
        SourceText source = SourceText.of(text);
        FrontMatter matter = FrontMatterReader.read(source);
        if (!(matter instanceof FrontMatterValues)) {
            return 0;
        }
        FrontMatterBlock block = FrontMatterBlock.find(source).orElseThrow();
        List<String> expected = new ArrayList<>();
        try {
            String content = block.content().of(text);
            YamlParser.parse(content)
                    .ifPresent(root -> oracle(content, block.content().start(), root, expected));
        } catch (YamlProblem e) {
            throw new AssertionError(e);
        }
        List<String> found = FrontMatterLinks.of(source, matter).stream()
                .map(link -> link.span() + describe(link, text))
                .toList();
        assertThat(found).as("%s%n%s", what, block.span().of(text)).isEqualTo(expected);
        return found.size();
    }

    @Test
    void findsWhatTheYamlParserFindsInGeneratedNotes() {
        int links = 0;
        for (long seed = 0; seed < 15_000; seed++) {
            links += compare(GeneratedFrontMatter.of(new Random(seed)).note(), "seed " + seed);
        }
        assertThat(links).isGreaterThan(5_000);
    }

    @Test
    void findsWhatTheYamlParserFindsInRealNotes() throws IOException {
        int links = 0;
        for (Path file : SharedVaults.files(".md")) {
            Optional<SourceText> source = SourceText.decode(Files.readAllBytes(file));
            links += source.isPresent() ? compare(source.get().text(), file.toString()) : 0;
        }
        assertThat(links).isGreaterThan(1_000);
    }

    @Test
    void hostileTextCostsNoMoreThanItsLength() {
        for (String piece : List.of("[[a ", "[a](<", "[a](( ", "[a]((", "['", "[[[[", "\\\"", "''", "![", "[a](b \"")) {
            String text = "---\na: " + piece.repeat(1_000_000 / piece.length()) + "\n---\n";
            SourceText source = SourceText.of(text);
            FrontMatterBlock block = FrontMatterBlock.find(source).orElseThrow();
            assertThat(FrontMatterLinks.of(source, new FrontMatter.Unparsable(block.span(), 1, 1, "x")))
                    .isEmpty();
        }
    }
}
