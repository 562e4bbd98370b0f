package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** The front matter of a text as nodes, with what an editor has to know of the lines around them. */
final class EditableMatter {
    private final String text;
    private final String content;
    private final FrontMatterBlock block;
    private final YamlNode.Mapping root;

    private EditableMatter(String text, FrontMatterBlock block, YamlNode.Mapping root) {
        this.text = text;
        this.content = block.content().of(text);
        this.block = block;
        this.root = root;
    }

    /** @throws IllegalStateException if the front matter does not parse */
    static EditableMatter of(String text, FrontMatterBlock block) {
        try {
            YamlNode root = YamlParser.parse(block.content().of(text)).orElse(null);
            if (root == null) {
                return new EditableMatter(text, block, new YamlNode.Mapping(0, 0, false, List.of()));
            }
            if (root instanceof YamlNode.Mapping mapping) {
                return new EditableMatter(text, block, mapping);
            }
            throw new YamlProblem(0, "no 'key: value' lines between the fences");
        } catch (YamlProblem e) {
            throw new IllegalStateException("front matter is not written, because YAML cannot read line "
                    + (e.line() + 2) + ": " + e.getMessage());
        }
    }

    FrontMatterBlock block() {
        return block;
    }

    YamlNode.Mapping root() {
        return root;
    }

    /** The text between the fences, in which the nodes' offsets count. */
    String content() {
        return content;
    }

    /** The entry of {@code key}. @throws IllegalStateException if the key stands more than once */
    Optional<YamlNode.Entry> entry(String key) {
        List<YamlNode.Entry> found =
                root.entries().stream().filter(e -> e.key().value().equals(key)).toList();
        if (found.size() > 1) {
            throw new IllegalStateException("front matter is not written, because the key '" + key + "' stands "
                    + found.size() + " times: keep one of them");
        }
        return found.stream().findFirst();
    }

    /** The line end of the block. */
    String lineEnd() {
        return text.startsWith("\r\n", block.content().start() - 2) ? "\r\n" : "\n";
    }

    /** The blanks before the block's keys. */
    String indent() {
        return root.isFlow() || root.entries().isEmpty()
                ? ""
                : content.substring(lineStart(root.start()), root.start());
    }

    /** What stands before the text of an item of a new list: as in the block's first list, else indented by two. */
    String itemPrefix() {
        for (YamlNode.Entry entry : root.entries()) {
            if (entry.value() instanceof YamlNode.Sequence list
                    && !list.isFlow()
                    && content.charAt(list.start()) == '-') {
                return itemPrefix(list);
            }
        }
        return indent() + "  - ";
    }

    /** Whether the first list of the block stands in brackets; nothing where it has no list with members. */
    Optional<Boolean> listsInBrackets() {
        return root.entries().stream()
                .map(YamlNode.Entry::value)
                .filter(value -> value instanceof YamlNode.Sequence list
                        && !list.items().isEmpty()
                        && !FrontMatterTree.isBareLink(content, list))
                .map(value -> ((YamlNode.Sequence) value).isFlow())
                .findFirst();
    }

    /** The blanks and the hyphen before the text of an item of a block list. */
    String itemPrefix(YamlNode.Sequence list) {
        int gapEnd = list.start() + 1;
        while (content.charAt(gapEnd) == ' ') {
            gapEnd++;
        }
        boolean isEmpty = "\r\n#".indexOf(content.charAt(gapEnd)) >= 0;
        return content.substring(lineStart(list.start()), list.start())
                + (isEmpty ? "- " : content.substring(list.start(), gapEnd));
    }

    /** Behind the colon of an entry. */
    int behindColon(YamlNode.Entry entry) {
        int colon = entry.key().end();
        while (content.charAt(colon) == ' ') {
            colon++;
        }
        if (content.charAt(colon) != ':') {
            throw new IllegalStateException("front matter is not written, because the key '"
                    + entry.key().value() + "' has no colon");
        }
        return colon + 1;
    }

    /** Where a value may be cut off: behind the colon, or its first character where it stands on a line of its own. */
    int valueStart(YamlNode.Entry entry) {
        int colon = behindColon(entry);
        int start = entry.value().start();
        return start > colon && content.substring(colon, start).indexOf('\n') >= 0 ? start : colon;
    }

    int lineStart(int offset) {
        return content.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The start of the line behind {@code offset}. */
    int nextLine(int offset) {
        int lineFeed = content.indexOf('\n', offset);
        return lineFeed < 0 ? content.length() : lineFeed + 1;
    }

    /** An edit of the text from one between the fences. */
    TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(new Span(start, end).shift(block.content().start()), replacement);
    }
}
