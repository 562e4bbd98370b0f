package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What commonmark-java sees in a text; it knows no wikilinks. */
final class CommonMarkOracle {
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    Seen parse(String text) {
        Seen seen = new Seen();
        visit(parser.parse(text), seen, text);
        return seen;
    }

    private static void visit(Node parent, Seen seen, String text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                add(node, seen, text);
            }
            visit(node, seen, text);
        }
    }

    private static void add(Node node, Seen seen, String text) {
        SourceSpan last = node.getSourceSpans().getLast();
        int start = node.getSourceSpans().getFirst().getInputIndex();
        int end = last.getInputIndex() + last.getLength();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        switch (node) {
            case Link link -> seen.add("markdown", start, end, link.getDestination());
            case Image image -> seen.add("image", start, end, image.getDestination());
            case LinkReferenceDefinition definition -> seen.addDefinition(start);
            case Heading heading -> seen.add("heading" + heading.getLevel(), start, start, "");
            case FencedCodeBlock code -> seen.addCode(true, start, end, text);
            case IndentedCodeBlock code -> seen.addCode(false, start, end, text);
            default -> {}
        }
        if (node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof Code
                || node instanceof HtmlBlock
                || node instanceof HtmlInline) {
            seen.hidden().add(new Span(start, end));
        }
    }
}
