package dev.wikiclean.assist.draft;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for forbidden constructs by another parser and by plain searches, sharing no code with the sanitizer. */
public final class ForbiddenOracle {
    private static final Set<String> RUN = Set.of(
            "dataview",
            "dataviewjs",
            "query",
            "tasks",
            "button",
            "meta-bind",
            "meta-bind-button",
            "js-engine",
            "run-python",
            "run-js",
            "mermaid",
            "templater",
            "tikz",
            "chart",
            "embed",
            "ad-note",
            "base",
            "plantuml");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u200B-\\u200C\\u200E-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD\\u0000-\\u0008\\x1B]");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?:javascript|data|file|obsidian|vbscript|ftp|blob):\\S");
    private static final Pattern RAW_TAG = Pattern.compile("<[a-zA-Z/!?%]");
    private static final Pattern MARKS =
            Pattern.compile("(?m)(?:^|\\s)#[a-z]|\\{[.:#]|\\\\(?:def|href|require|class)\\b|<\\|");
    private static final Pattern THINK = Pattern.compile("(?i)</?think");

    private final Parser parser;
    private final Set<String> urls;
    private final Set<String> notes;
    private final Set<String> headings;

    public ForbiddenOracle(Set<String> urls, Set<String> notes, Set<String> headings) {
        this.urls = urls;
        this.notes = notes;
        this.headings = headings;
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        AutolinkExtension.create(),
                        WikiLinkExtension.create(),
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        TaskListExtension.create()));
        options.set(WikiLinkExtension.LINK_FIRST_SYNTAX, true);
        options.set(WikiLinkExtension.IMAGE_LINKS, true);
        options.set(WikiLinkExtension.ALLOW_ANCHORS, true);
        parser = Parser.builder(options).build();
    }

    /** Every forbidden construct in the body of a note. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder prose = new StringBuilder(text);
        visit(parser.parse(text), found, prose);
        Note note = NoteParser.parse(VaultPath.of("Draft.md"), SourceText.of(text));
        if (!(note.frontMatter() instanceof FrontMatter.Absent)) {
            found.add("front matter");
        }
        note.links().stream()
                .filter(link -> link.isEmbed() || link.kind() == LinkKind.PROPERTY)
                .forEach(link -> found.add("embed " + link.raw(text)));
        note.links().stream()
                .filter(link -> link.kind() == LinkKind.WIKILINK
                        && !notes.contains(link.target().text()))
                .forEach(link -> found.add("link " + link.raw(text)));
        note.blockIds().forEach(id -> found.add("block id " + id.id()));
        note.headings().stream()
                .filter(heading -> !headings.contains(heading.text()))
                .forEach(heading -> found.add("heading " + heading.text()));
        String words = prose.toString();
        for (String mark : List.of("%%", "::", "{{", "}}", "![[", "![", "[^")) {
            if (words.contains(mark)) {
                found.add(mark);
            }
        }
        for (String mark : List.of("<%", "%>", "evil.example", "xn--")) {
            if (text.contains(mark)) {
                found.add(mark);
            }
        }
        for (Pattern pattern : List.of(RAW_TAG, THINK, MARKS)) {
            if (pattern.matcher(words).find()) {
                found.add(pattern.pattern());
            }
        }
        for (Pattern pattern : List.of(UNSEEN, SCHEME)) {
            if (pattern.matcher(text).find()) {
                found.add(pattern.pattern());
            }
        }
        return found;
    }

    private void visit(Node parent, List<String> found, StringBuilder prose) {
        for (Node node : parent.getChildren()) {
            switch (node) {
                case Code code -> {
                    String inner = code.getText().toString().strip();
                    if (inner.startsWith("=")
                            || inner.startsWith("$=")
                            || inner.startsWith("INPUT[")
                            || inner.startsWith("button-")
                            || inner.startsWith("dice:")) {
                        found.add("query " + inner);
                    }
                    blank(prose, node);
                }
                case FencedCodeBlock fence -> {
                    String info = fence.getInfo().toString().strip().toLowerCase(Locale.ROOT);
                    if (RUN.contains(info) || info.indexOf(' ') >= 0 || info.indexOf('{') >= 0) {
                        found.add("fence " + info);
                    }
                    blank(prose, node);
                }
                case Link link -> {
                    if (!urls.contains(link.getUrl().toString())) {
                        found.add("address " + link.getUrl());
                    }
                }
                case AutoLink link -> {
                    if (!urls.contains(link.getText().toString())) {
                        found.add("address " + link.getText());
                    }
                }
                case WikiLink link -> {
                    if (!notes.contains(link.getLink().toString().split("#")[0].strip())) {
                        found.add("link " + link.getChars());
                    }
                }
                case Heading heading -> {
                    if (!headings.contains(heading.getText().toString())) {
                        found.add("heading " + heading.getText());
                    }
                }
                default -> {
                    if (node instanceof Image
                            || node instanceof ImageRef
                            || node instanceof WikiImage
                            || node instanceof HtmlBlockBase
                            || node instanceof HtmlInlineBase
                            || node instanceof HtmlEntity
                            || node instanceof MailLink
                            || node instanceof Reference
                            || node instanceof Footnote
                            || node instanceof FootnoteBlock
                            || node instanceof TaskListItem
                            || node instanceof ThematicBreak
                            || node instanceof IndentedCodeBlock) {
                        found.add(node.getNodeName() + " " + node.getChars());
                    }
                }
            }
            visit(node, found, prose);
        }
    }

    private static void blank(StringBuilder prose, Node node) {
        for (int i = node.getStartOffset(); i < node.getEndOffset(); i++) {
            prose.setCharAt(i, ' ');
        }
    }
}
