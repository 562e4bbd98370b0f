package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a YAML text that was parsed before, a node a line: what it is, where it begins, and the value of a scalar or the
 * number of members, which follow. A start reads the packaged profiles so in a millisecond, which takes the parser of YAML
 * twenty: it would run a few thousand of its lines for the first time.
 */
final class YamlNodes {
    /** The tags of scalars, each a letter: a, b, and so on. */
    static final List<Tag> TAGS = List.of(Tag.STR, Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT);

    static final char MAPPING = 'm';
    static final char FLOW_MAPPING = 'M';
    static final char SEQUENCE = 's';
    static final char FLOW_SEQUENCE = 'S';
    private static final int[] NO_SNIPPET = {};

    private final String file;
    private final String text;
    private int at;

    private YamlNodes(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The root of {@code text}; marks name {@code file}. */
    static Node read(String file, String text) {
        return new YamlNodes(file, text).node();
    }

    private Node node() {
        char kind = text.charAt(at++);
        int line = number();
        Optional<Mark> mark = Optional.of(new Mark(file, 0, line, number(), NO_SNIPPET, 0));
        return switch (kind) {
            case MAPPING, FLOW_MAPPING -> {
                List<NodeTuple> members = new ArrayList<>();
                for (int i = number(); i > 0; i--) {
                    Node key = node();
                    members.add(new NodeTuple(key, node()));
                }
                yield new MappingNode(Tag.MAP, true, members, flow(kind == FLOW_MAPPING), mark, mark);
            }
            case SEQUENCE, FLOW_SEQUENCE -> {
                List<Node> members = new ArrayList<>();
                for (int i = number(); i > 0; i--) {
                    members.add(node());
                }
                yield new SequenceNode(Tag.SEQ, true, members, flow(kind == FLOW_SEQUENCE), mark, mark);
            }
            default -> new ScalarNode(TAGS.get(kind - 'a'), true, word(), ScalarStyle.PLAIN, mark, mark);
        };
    }

    private static FlowStyle flow(boolean isFlow) {
        return isFlow ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    /** A number with one character behind it. */
    private int number() {
        int number = 0;
        for (char c = text.charAt(at++); c >= '0' && c <= '9'; c = text.charAt(at++)) {
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** As many characters as the number before says. */
    private String word() {
        int length = number();
        String word = text.substring(at, at + length);
        at += length + 1;
        return word;
    }
}
