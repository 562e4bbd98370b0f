package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the links of a base: {@code link("x")}, {@code file("x")}, {@code file.hasLink("x")} and {@code [[x]]} in its
 * filters and formulas. Folders are no links, see {@link #folders}.
 */
final class BaseLinks {
    private BaseLinks() {}

    /** The links by their place. */
    static List<Link> of(SourceText source) {
        List<Link> links = new ArrayList<>();
        values(source, (value, quoting) -> {
            BaseExpression.paths(value, quoting, links);
            List<Link> bracketed = new ArrayList<>();
            ValueLinks.find(value, LinkKind.BASE, quoting, bracketed);
            bracketed.stream().filter(BaseLinks::isWikilink).forEach(links::add);
        });
        links.sort(Comparator.comparing(Link::span));
        return Collections.unmodifiableList(links);
    }

    /** The folders that {@code file.inFolder("x")} and {@code file.folder == "x"} name, by their place: they follow when a folder moves. */
    static List<BaseFolder> folders(SourceText source) {
        List<BaseFolder> folders = new ArrayList<>();
        values(source, (value, quoting) -> BaseExpression.folders(value, quoting, folders));
        return Collections.unmodifiableList(folders);
    }

    /** Takes one value of the base, unquoted. */
    private interface Sink {
        void value(DecodedText value, Quoting quoting);
    }

    private static void values(SourceText source, Sink sink) {
        String text = source.text();
        YamlValueScan.scan(
                text,
                source.bodyStart(),
                text.length(),
                (from, to, quoting) -> sink.value(FrontMatterLinks.decoded(text, from, to, quoting), quoting));
    }

    /** A list of lists such as {@code [["a", "b"]]} is none, nor is an index such as {@code x[0](y)}. */
    private static boolean isWikilink(Link link) {
        String name = link.target().text();
        return link.form() == LinkForm.WIKI && !name.startsWith("\"") && !name.startsWith("'");
    }
}
