package dev.wikiclean.vault;

import java.util.List;

/** A node of a YAML text; {@code start} and {@code end} are UTF-16 offsets into the text that was parsed. */
sealed interface YamlNode {
    int start();

    /** Behind the node's last character; comments, line ends and blanks after it are not inside. */
    int end();

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        /** Literal or folded. */
        BLOCK
    }

    /**
     * @param value unquoted and unescaped, otherwise as written
     * @param isNull whether the core schema reads it as null
     */
    record Scalar(int start, int end, String value, Style style, boolean isNull) implements YamlNode {}

    record Sequence(int start, int end, boolean isFlow, List<YamlNode> items) implements YamlNode {}

    record Mapping(int start, int end, boolean isFlow, List<Entry> entries) implements YamlNode {}

    /** A reference {@code *name} to a node before it. */
    record Alias(int start, int end, String name, YamlNode target) implements YamlNode {}

    record Entry(Scalar key, YamlNode value) {}

    /** The node itself, or what it refers to. */
    default YamlNode resolved() {
        return this instanceof Alias alias ? alias.target().resolved() : this;
    }
}
