package dev.wikiclean.vault;

import dev.wikiclean.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans edits of lists in every shape: block, flow, a lone scalar, nothing. */
final class ListEdits {
    private final EditableMatter matter;
    private final String content;

    ListEdits(EditableMatter matter) {
        this.matter = matter;
        this.content = matter.content();
    }

    /** Adds {@code values}, of which the list holds none. */
    List<TextEdit> add(String key, List<String> values) {
        Optional<YamlNode.Entry> entry = matter.entry(key);
        if (entry.isEmpty()) {
            String list = matter.root().isFlow()
                    ? "[" + flow(values, YamlNode.Style.DOUBLE) + "]"
                    : matter.lineEnd()
                            + lines(matter.itemPrefix(), values, YamlNode.Style.PLAIN)
                                    .stripTrailing();
            return List.of(new ScalarEdits(matter).addKey(key, list));
        }
        YamlNode old = entry.get().value();
        boolean isLink = old instanceof YamlNode.Sequence link && FrontMatterTree.isBareLink(content, link);
        if (old instanceof YamlNode.Sequence list && !isLink) {
            return list.isFlow() ? addToFlow(list, values) : addToBlock(key, list, values);
        }
        if (!(old instanceof YamlNode.Scalar) && !isLink) {
            throw unusual(key);
        }
        return matter.root().isFlow() ? wrapInFlow(entry.get(), values) : wrapInBlock(entry.get(), isLink, values);
    }

    private List<TextEdit> addToBlock(String key, YamlNode.Sequence list, List<String> values) {
        requireHyphen(key, list);
        int behind = matter.nextLine(list.end());
        return List.of(matter.edit(behind, behind, lines(matter.itemPrefix(list), values, style(list))));
    }

    private List<TextEdit> addToFlow(YamlNode.Sequence list, List<String> values) {
        if (list.items().isEmpty()) {
            int inside = content.indexOf('[', list.start()) + 1;
            return List.of(matter.edit(inside, inside, flow(values, style(list))));
        }
        YamlNode last = list.items().get(list.items().size() - 1);
        String separator = FlowItems.separator(content, last.start(), matter.lineEnd());
        StringBuilder added = new StringBuilder();
        for (String value : values) {
            added.append(separator).append(YamlScalar.write(value, style(list), true));
        }
        return List.of(matter.edit(last.end(), last.end(), added.toString()));
    }

    private List<TextEdit> wrapInFlow(YamlNode.Entry entry, List<String> values) {
        YamlNode old = entry.value();
        boolean isNull = old instanceof YamlNode.Scalar scalar && scalar.isNull();
        String first = isNull ? "" : content.substring(old.start(), old.end()) + ", ";
        String blank = old.start() == old.end() ? " " : "";
        return List.of(
                matter.edit(old.start(), old.end(), blank + "[" + first + flow(values, YamlNode.Style.DOUBLE) + "]"));
    }

    /** Makes a list of a lone value or of its parts, in the style of the first list of the note. */
    List<TextEdit> wrap(YamlNode.Entry entry, List<String> members, boolean inBrackets) {
        YamlNode old = entry.value();
        boolean isLink = old instanceof YamlNode.Sequence;
        if (!(old instanceof YamlNode.Scalar) && !isLink || members.isEmpty()) {
            throw unusual(entry.key().value());
        }
        boolean whole = members.equals(
                FrontMatterTree.string(content, old).map(List::of).orElse(List.of()));
        boolean flow = matter.root().isFlow() || matter.listsInBrackets().orElse(inBrackets);
        if (!flow && whole) {
            return wrapInBlock(entry, isLink, List.of()).stream()
                    .filter(edit ->
                            !edit.span().isEmpty() || !edit.replacement().isEmpty())
                    .toList();
        }
        String raw = content.substring(old.start(), old.end());
        YamlNode.Style style = old instanceof YamlNode.Scalar scalar ? scalar.style() : YamlNode.Style.PLAIN;
        if (flow) {
            boolean asItStands = whole
                    && !isLink
                    && raw.indexOf('\n') < 0
                    && (style != YamlNode.Style.PLAIN || YamlScalar.isPlain(raw, true));
            YamlNode.Style listed = style == YamlNode.Style.BLOCK ? YamlNode.Style.DOUBLE : style;
            return List.of(matter.edit(old.start(), old.end(), "[" + (asItStands ? raw : flow(members, listed)) + "]"));
        }
        int start = matter.valueStart(entry);
        boolean ownLine = start > matter.behindColon(entry);
        String prefix = ownLine ? content.substring(matter.lineStart(start), start) + "- " : matter.itemPrefix();
        YamlNode.Style listed = style == YamlNode.Style.BLOCK ? YamlNode.Style.PLAIN : style;
        String lines = lines(prefix, members, listed);
        String items = lines.substring(0, lines.length() - matter.lineEnd().length());
        return List.of(matter.edit(
                start, old.end(), ownLine ? items.substring(prefix.length() - 2) : matter.lineEnd() + items));
    }

    /** Makes the first item of a block list out of a lone value, its quotes and its comment kept. */
    private List<TextEdit> wrapInBlock(YamlNode.Entry entry, boolean isLink, List<String> values) {
        YamlNode old = entry.value();
        int start = matter.valueStart(entry);
        boolean ownLine = start > matter.behindColon(entry);
        int behind = matter.nextLine(Math.max(start, old.end()));
        String prefix = ownLine ? content.substring(matter.lineStart(start), start) + "- " : matter.itemPrefix();
        YamlNode.Style style = YamlNode.Style.PLAIN;
        List<TextEdit> edits = new ArrayList<>();
        if (old instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            if (old.end() > start) {
                edits.add(matter.edit(start, old.end(), ""));
            }
        } else {
            String raw = content.substring(old.start(), old.end());
            boolean oneLine = !isLink && raw.indexOf('\n') < 0;
            String first = oneLine
                    ? raw
                    : YamlScalar.quote(FrontMatterTree.string(content, old).orElseThrow());
            style = old instanceof YamlNode.Scalar scalar ? scalar.style() : style;
            String hyphen = ownLine ? "- " : matter.lineEnd() + prefix;
            edits.add(matter.edit(start, old.end(), hyphen + first));
        }
        edits.add(matter.edit(behind, behind, lines(prefix, values, style)));
        return edits;
    }

    /** Removes the members that are one of {@code values}. */
    List<TextEdit> remove(YamlNode.Entry entry, Set<String> values) {
        YamlNode old = entry.value();
        if (old instanceof YamlNode.Sequence list && !FrontMatterTree.isBareLink(content, list)) {
            List<Integer> removed = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                if (FrontMatterTree.string(content, list.items().get(i))
                        .filter(values::contains)
                        .isPresent()) {
                    removed.add(i);
                }
            }
            if (list.isFlow()) {
                return FlowItems.remove(matter, list.items(), removed::contains);
            }
            return removed.size() == list.items().size()
                    ? replaceAll(entry, list, " []")
                    : removeLines(entry.key().value(), list, removed);
        }
        return List.of(
                matter.root().isFlow()
                        ? matter.edit(old.start(), old.end(), "[]")
                        : matter.edit(matter.valueStart(entry), old.end(), ""));
    }

    /** Puts {@code value} behind the key and removes every item; comments on lines of their own stay. */
    List<TextEdit> replaceAll(YamlNode.Entry entry, YamlNode.Sequence list, String value) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            all.add(i);
        }
        List<TextEdit> edits = removeLines(entry.key().value(), list, all);
        edits.add(0, matter.edit(matter.behindColon(entry), matter.behindColon(entry), value));
        return edits;
    }

    private List<TextEdit> removeLines(String key, YamlNode.Sequence list, List<Integer> removed) {
        requireHyphen(key, list);
        List<TextEdit> edits = new ArrayList<>();
        for (int i : removed) {
            edits.add(matter.edit(
                    itemLine(list, i), matter.nextLine(list.items().get(i).end()), ""));
        }
        return edits;
    }

    /** The start of the line with the hyphen of item {@code i}. */
    private int itemLine(YamlNode.Sequence list, int i) {
        int first = matter.lineStart(list.start());
        int column = list.start() - first;
        int line = i == 0 ? first : matter.nextLine(list.items().get(i - 1).end());
        while (line < content.length()) {
            boolean blank = content.substring(line, Math.min(content.length(), line + column))
                    .isBlank();
            if (blank && content.startsWith("-", line + column)) {
                return line;
            }
            line = matter.nextLine(line);
        }
        throw unusual("a list");
    }

    private void requireHyphen(String key, YamlNode.Sequence list) {
        if (content.charAt(list.start()) != '-') {
            throw unusual(key);
        }
    }

    private static IllegalStateException unusual(String key) {
        return new IllegalStateException("front matter is not written, because '" + key
                + "' is written in an unusual way (a mapping, an anchor, a tag or a reference): edit it by hand");
    }

    /** How the last scalar of a list is written. */
    private static YamlNode.Style style(YamlNode.Sequence list) {
        for (int i = list.items().size() - 1; i >= 0; i--) {
            if (list.items().get(i) instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
                return scalar.style();
            }
        }
        return YamlNode.Style.PLAIN;
    }

    private String lines(String prefix, List<String> values, YamlNode.Style style) {
        StringBuilder lines = new StringBuilder();
        for (String value : values) {
            lines.append(prefix).append(YamlScalar.write(value, style, false)).append(matter.lineEnd());
        }
        return lines.toString();
    }

    private static String flow(List<String> values, YamlNode.Style style) {
        return String.join(
                ", ",
                values.stream()
                        .map(value -> YamlScalar.write(value, style, true))
                        .toList());
    }
}
