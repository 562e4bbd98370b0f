package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.Span;
import java.util.stream.Stream;

/** What tests say about a link that was found in a text. */
final class ParsedLinks {
    private ParsedLinks() {}

    /** The link on one line, as {@code link-syntax.txt} writes it. */
    static String line(Link link, String text) {
        boolean definition = link.form() == LinkForm.DEFINITION || link.form() == LinkForm.DEFINITION_ANGLE;
        boolean angle = link.form() == LinkForm.INLINE_ANGLE || link.form() == LinkForm.DEFINITION_ANGLE;
        String name = definition ? "definition" : link.kind().id();
        String target =
                link.target().text().isEmpty() ? "" : " " + link.target().text();
        String line = name + "@" + link.span().start() + " " + link.raw(text) + " =" + target
                + link.fragment().map(part -> " # " + part.text()).orElse("")
                + link.display().map(part -> " | " + part.text()).orElse("")
                + (angle ? " <>" : "")
                + (link.quoting() == Quoting.TABLE_CELL ? " (cell)" : "");
        return line.replace('\n', '⏎');
    }

    /** That the parts stand inside the link in their order, and say what stands there. */
    static void check(Link link, String text) {
        assertThat(link.span().end()).isLessThanOrEqualTo(text.length());
        Stream.of(
                        link.target(),
                        link.fragment().orElse(link.target()),
                        link.display().orElse(link.target()))
                .forEach(part -> {
                    assertThat(link.span().contains(part.span()))
                            .as(link.toString())
                            .isTrue();
                    if (link.form() == LinkForm.WIKI) {
                        assertThat(part.span().of(text)).isEqualTo(part.text());
                    }
                });
        link.fragment()
                .ifPresent(part -> assertThat(text.charAt(hash(link, text))).isEqualTo('#'));
        if (link.form() == LinkForm.WIKI) {
            String raw = link.raw(text);
            assertThat(raw)
                    .startsWith(link.isEmbed() ? "![[" : "[[")
                    .endsWith("]]")
                    .doesNotContain("\n");
        }
    }

    private static int hash(Link link, String text) {
        Span target = link.target().span();
        return text.indexOf('#', target.end());
    }
}
