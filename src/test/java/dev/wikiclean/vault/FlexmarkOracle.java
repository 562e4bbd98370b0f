package dev.wikiclean.vault;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.wikiclean.text.Span;
import java.util.List;

/** What flexmark sees in a text. */
final class FlexmarkOracle {
    private final Parser parser;

    FlexmarkOracle() {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(WikiLinkExtension.create(), TablesExtension.create(), FootnoteExtension.create()));
        options.set(WikiLinkExtension.LINK_FIRST_SYNTAX, true);
        options.set(WikiLinkExtension.IMAGE_LINKS, true);
        options.set(WikiLinkExtension.ALLOW_ANCHORS, true);
        options.set(TablesExtension.MIN_HEADER_ROWS, 1);
        options.set(TablesExtension.MAX_HEADER_ROWS, 1);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        parser = Parser.builder(options).build();
    }

    Seen parse(String text) {
        Seen seen = new Seen();
        visit(parser.parse(text), seen, text);
        return seen;
    }

    private static void visit(Node parent, Seen seen, String text) {
        for (Node node : parent.getChildren()) {
            add(node, seen, text);
            visit(node, seen, text);
        }
    }

    private static void add(Node node, Seen seen, String text) {
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        switch (node) {
            case WikiNode wiki ->
                seen.add(
                        wiki instanceof WikiImage ? "embed" : "wikilink",
                        start,
                        end,
                        wiki.getLink().toString());
            case InlineLinkNode link ->
                seen.add(
                        link instanceof Image ? "image" : "markdown",
                        start,
                        end,
                        link.getUrl().toString());
            case Reference definition -> {
                BasedSequence close = definition.getUrlClosingMarker();
                int last = close.isNotNull()
                        ? close.getEndOffset()
                        : definition.getUrl().getEndOffset();
                int first = definition.getOpeningMarker().getStartOffset();
                seen.add("markdown", first, last, definition.getUrl().toString());
            }
            case Heading heading -> seen.add("heading" + heading.getLevel(), start, start, "");
            case FencedCodeBlock code -> seen.addCode(true, start, end, text);
            case IndentedCodeBlock code -> seen.addCode(false, start, end, text);
            default -> {}
        }
        if (node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof Code
                || node instanceof HtmlBlockBase
                || node instanceof HtmlInlineBase) {
            seen.hidden().add(new Span(start, end));
        }
    }
}
