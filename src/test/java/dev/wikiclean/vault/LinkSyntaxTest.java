package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of {@code link-syntax.txt}: a text, and the links that it holds. */
class LinkSyntaxTest {
    private record Example(String input, List<String> links) {}

    @TestFactory
    List<DynamicTest> examples() throws IOException {
        List<Example> examples = read();
        assertThat(examples).hasSizeGreaterThan(80);
        return examples.stream()
                .map(e -> DynamicTest.dynamicTest(e.input(), () -> check(e)))
                .toList();
    }

    private static List<Example> read() throws IOException {
        String all;
        try (InputStream in = LinkSyntaxTest.class.getResourceAsStream("link-syntax.txt")) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Example> examples = new ArrayList<>();
        for (String line : all.split("\n")) {
            if (line.startsWith("> ")) {
                examples.add(new Example(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                examples.getLast().links().add(line);
            }
        }
        return examples;
    }

    private static void check(Example example) {
        String text = example.input().replace('⏎', '\n').replace('→', '\t');
        List<Link> links = NoteParser.links(text);
        assertThat(links.stream().map(link -> ParsedLinks.line(link, text)).toList())
                .isEqualTo(example.links());
        links.forEach(link -> ParsedLinks.check(link, text));
    }
}
