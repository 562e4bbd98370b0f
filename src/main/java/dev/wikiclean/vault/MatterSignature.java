package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.List;

/** What a value says, whatever way it is written: the basis for proving that an edit changed one value alone. */
final class MatterSignature {
    private final String content;
    private final StringBuilder out = new StringBuilder();

    private MatterSignature(String content) {
        this.content = content;
    }

    /** One line for each member of a list; one for any other value, none for null. */
    static List<String> of(String content, YamlNode value) {
        List<String> members = new ArrayList<>();
        if (value instanceof YamlNode.Sequence sequence
                && FrontMatterTree.string(content, value).isEmpty()) {
            sequence.items().forEach(item -> members.add(one(content, item)));
        } else if (!(value instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            members.add(one(content, value));
        }
        return members;
    }

    /** What {@link #of} says of the string {@code value}. */
    static String ofString(String value) {
        return "s" + value.length() + ':' + value;
    }

    private static String one(String content, YamlNode node) {
        MatterSignature signature = new MatterSignature(content);
        signature.append(node);
        return signature.out.toString();
    }

    private void append(YamlNode node) {
        String string = FrontMatterTree.string(content, node).orElse(null);
        if (string != null) {
            out.append(ofString(string));
            return;
        }
        switch (node) {
            case YamlNode.Scalar scalar -> out.append("null");
            case YamlNode.Alias alias -> out.append('*').append(alias.name());
            case YamlNode.Sequence sequence -> {
                out.append('[');
                sequence.items().forEach(this::append);
                out.append(']');
            }
            case YamlNode.Mapping mapping -> {
                out.append('{');
                for (YamlNode.Entry entry : mapping.entries()) {
                    append(entry.key());
                    append(entry.value());
                }
                out.append('}');
            }
        }
    }
}
