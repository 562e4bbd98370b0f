package dev.wikiclean.vault;

import dev.wikiclean.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans edits of whole values and keys. */
final class ScalarEdits {
    private final EditableMatter matter;
    private final String content;

    ScalarEdits(EditableMatter matter) {
        this.matter = matter;
        this.content = matter.content();
    }

    /** Sets a value; {@code asWritten} leaves it unquoted whatever YAML makes of it. */
    List<TextEdit> set(String key, String value, boolean asWritten) {
        Optional<YamlNode.Entry> entry = matter.entry(key);
        if (entry.isEmpty()) {
            return List.of(addKey(key, asWritten ? value : fresh(value)));
        }
        YamlNode old = entry.get().value();
        if (MatterSignature.of(content, old).equals(List.of(MatterSignature.ofString(value)))
                && !(old instanceof YamlNode.Alias)) {
            return List.of();
        }
        if (old instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
            throw new IllegalStateException(
                    "front matter is not written, because '" + key + "' holds keys of its own: edit them by hand");
        }
        String scalar = asWritten ? value : like(old, value);
        if (old instanceof YamlNode.Sequence list && !list.isFlow()) {
            return new ListEdits(matter).replaceAll(entry.get(), list, " " + scalar);
        }
        return List.of(
                old.start() == old.end()
                        ? matter.edit(matter.behindColon(entry.get()), matter.behindColon(entry.get()), " " + scalar)
                        : matter.edit(old.start(), old.end(), scalar));
    }

    /** The value in the style of the one that it replaces: a plain number is followed by a plain number. */
    private String like(YamlNode old, String value) {
        if (!(old instanceof YamlNode.Scalar scalar)) {
            return fresh(value);
        }
        boolean staysTyped = scalar.style() == YamlNode.Style.PLAIN
                && YamlScalar.isSameType(scalar.value(), value)
                && YamlScalar.isPlain(value, matter.root().isFlow());
        return staysTyped ? value : written(value, scalar.style());
    }

    private String fresh(String value) {
        return written(value, matter.root().isFlow() ? YamlNode.Style.DOUBLE : YamlNode.Style.PLAIN);
    }

    private String written(String value, YamlNode.Style style) {
        return YamlScalar.write(value, style, matter.root().isFlow());
    }

    /** Adds a key at the end of the block; {@code value} is YAML. */
    TextEdit addKey(String key, String value) {
        YamlNode.Mapping root = matter.root();
        if (!root.isFlow()) {
            String blank = value.startsWith("\n") || value.startsWith("\r") ? "" : " ";
            String line = matter.indent() + YamlScalar.key(key) + ":" + blank + value + matter.lineEnd();
            return matter.edit(content.length(), content.length(), line);
        }
        String member = YamlScalar.doubled(key) + ": " + value;
        if (root.entries().isEmpty()) {
            return matter.edit(root.start() + 1, root.start() + 1, member);
        }
        YamlNode.Entry last = root.entries().get(root.entries().size() - 1);
        int end = last.value().end();
        String separator = FlowItems.separator(content, last.key().start(), matter.lineEnd());
        return matter.edit(end, end, separator + member);
    }

    /** Removes a key with its value. */
    List<TextEdit> removeKey(String key) {
        Optional<YamlNode.Entry> entry = matter.entry(key);
        if (entry.isEmpty()) {
            return List.of();
        }
        if (!matter.root().isFlow()) {
            int start = matter.lineStart(entry.get().key().start());
            return List.of(
                    matter.edit(start, matter.nextLine(entry.get().value().end()), ""));
        }
        List<YamlNode> members = new ArrayList<>();
        for (YamlNode.Entry e : matter.root().entries()) {
            members.add(
                    new YamlNode.Alias(e.key().start(), e.value().end(), e.key().value(), e.key()));
        }
        int index = matter.root().entries().indexOf(entry.get());
        return FlowItems.remove(matter, members, i -> i == index);
    }
}
