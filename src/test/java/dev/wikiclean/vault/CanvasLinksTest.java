package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasLinksTest {
    private static List<Link> links(String text) {
        return CanvasLinks.of(SourceText.of(text));
    }

    @Test
    void findsFileNodesWithTheirSubpath() {
        String text =
                "\uFEFF{\r\n\"nodes\":[{\"id\":\"😀\",\"type\":\"file\",\"file\":\"a/한 \\\"x\\\".md\",\"subpath\":\"#H\"}],"
                        + "\"edges\":[{\"type\":\"file\",\"file\":\"no.md\"}]}";
        Link link = links(text).get(0);
        assertThat(links(text)).hasSize(1);
        assertThat(link.kind()).isEqualTo(LinkKind.CANVAS);
        assertThat(link.form()).isEqualTo(LinkForm.PATH);
        assertThat(link.quoting()).isEqualTo(Quoting.JSON);
        assertThat(link.raw(text)).isEqualTo("a/한 \\\"x\\\".md");
        assertThat(link.target().text()).isEqualTo("a/한 \"x\".md");
        assertThat(link.fragment()).hasValueSatisfying(part -> {
            assertThat(part.text()).isEqualTo("H");
            assertThat(part.span().of(text)).isEqualTo("H");
        });
    }

    @Test
    void findsTheLinksOfTextNodesThroughTheirEscapes() {
        String text =
                "{\"nodes\":[{\"text\":\"# A\\n\\n\\u005b[x\\\\y|\\\"d\\\"]] 😀\\uD83D\\uDE00 [t](b%20c.md#h)\\n```\\n[[no]]\\n```\","
                        + "\"type\":\"text\"}]}";
        List<Link> links = links(text);
        assertThat(links)
                .extracting(link -> link.raw(text))
                .containsExactly("\\u005b[x\\\\y|\\\"d\\\"]]", "[t](b%20c.md#h)");
        assertThat(links.get(0).target().text()).isEqualTo("x\\y");
        assertThat(links.get(0).target().span().of(text)).isEqualTo("x\\\\y");
        assertThat(links.get(0).display().orElseThrow().text()).isEqualTo("\"d\"");
        assertThat(links.get(1).target().text()).isEqualTo("b c.md");
        assertThat(links.get(1).form()).isEqualTo(LinkForm.INLINE);
        assertThat(links).allMatch(link -> link.kind() == LinkKind.CANVAS && link.quoting() == Quoting.JSON);
    }

    @Test
    void findsTheBackgroundOfGroups() {
        String text =
                "{\"nodes\":[{\"type\":\"group\",\"background\":\"p.png\",\"label\":\"[[x]]\"},{\"type\":\"link\",\"url\":\"u\"}]}";
        assertThat(links(text)).extracting(link -> link.target().text()).containsExactly("p.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "\uFEFF",
                "{}",
                "{\"nodes\":[]}",
                "{\"nodes\":null}",
                "{\"nodes\":{\"file\":\"x\",\"type\":\"file\"}}",
                "{\"nodes\":[{\"type\":\"file\"},{\"type\":\"file\",\"file\":3},[\"file\"],7]}",
                "{\"nodes\":[{\"type\":\"file\",\"x\":{\"file\":\"y\"}}]}",
                "{\"nodes\":[{\"type\":\"file\",\"file\":\"\"}]}"
            })
    void readsACanvasWithoutLinks(String text) {
        assertThat(links(text)).isEmpty();
        assertThat(CanvasLinks.problem(SourceText.of(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "x",
                "{} {}",
                "{\"nodes\":[{\"type\":\"file\",\"file\":\"a.md\"}],}",
                "{\"nodes\":[{\"type\":\"file\",\"file\":\"a",
                "{\"nodes\":[{\"type\":\"file\",\"file\":\"a\\q\"}]}"
            })
    void saysWhatIsWrongWithTheRest(String text) {
        assertThat(links(text)).isEmpty();
        assertThat(CanvasLinks.problem(SourceText.of("\n" + text)))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("line 2: ").doesNotContain("\n"));
    }

    @Test
    void survivesDeepNesting() {
        String text = "{\"nodes\":" + "[".repeat(100_000);
        assertThat(CanvasLinks.problem(SourceText.of(text))).isPresent();
    }

    @Test
    void findsEveryFileNodeOfRealCanvases() throws IOException {
        int found = 0;
        for (Path file : SharedVaults.files(".canvas")) {
            SourceText source = SourceText.decode(Files.readAllBytes(file)).orElseThrow();
            JsonNode root = new ObjectMapper().readTree(source.text());
            List<String> expected = new ArrayList<>();
            root.path("nodes").forEach(node -> {
                if (node.path("type").asText().equals("file")) {
                    expected.add(node.path("file").asText());
                } else if (node.path("type").asText().equals("text")) {
                    NoteParser.links(node.path("text").asText())
                            .forEach(link -> expected.add(link.target().text()));
                }
            });
            List<Link> links = CanvasLinks.of(source);
            assertThat(links).extracting(link -> link.target().text()).containsExactlyInAnyOrderElementsOf(expected);
            found += links.size();
        }
        assertThat(found).isGreaterThan(60);
    }
}
