package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads front matter from the nodes of a YAML parser. */
final class FrontMatterTree {
    private FrontMatterTree() {}

    static FrontMatter read(String text, FrontMatterBlock block) {
        String content = block.content().of(text);
        try {
            Optional<YamlNode> root = YamlParser.parse(content);
            if (root.isEmpty()) {
                return new FrontMatterValues(block.span(), Map.of());
            }
            return values(content, block, root.get());
        } catch (YamlProblem e) {
            // Lines are counted from the one behind the first fence, and the note's first line is 1.
            return new FrontMatter.Unparsable(block.span(), e.line() + 2, e.column() + 1, e.getMessage());
        }
    }

    private static FrontMatter values(String content, FrontMatterBlock block, YamlNode root) throws YamlProblem {
        if (root instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            return new FrontMatterValues(block.span(), Map.of());
        }
        if (!(root instanceof YamlNode.Mapping mapping)) {
            throw new YamlProblem(0, "no 'key: value' lines between the fences");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> nested = new LinkedHashMap<>();
        Map<String, ValueShape> shapes = new LinkedHashMap<>();
        Set<String> duplicates = new HashSet<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (values.put(key, strings(content, entry.value())) != null) {
                duplicates.add(key);
                nested.keySet().removeIf(dotted -> dotted.startsWith(key + "."));
            }
            shapes.put(key, shape(content, entry.value()));
            if (entry.value().resolved() instanceof YamlNode.Mapping inner) {
                for (YamlNode.Entry e : inner.entries()) {
                    String dotted = key + "." + e.key().value();
                    if (nested.put(dotted, strings(content, e.value())) != null) {
                        duplicates.add(dotted);
                    }
                }
            }
        }
        return new FrontMatterValues(block.span(), values, nested, duplicates, List.copyOf(shapes.values()));
    }

    /** How {@code value} is written; a reference is what it refers to. */
    static ValueShape shape(String content, YamlNode value) {
        return switch (value.resolved()) {
            case YamlNode.Scalar scalar -> {
                boolean plain = scalar.style() == YamlNode.Style.PLAIN
                        && content.substring(scalar.start(), scalar.end()).indexOf('\n') < 0;
                yield scalar.isNull() ? ValueShape.NOTHING : plain ? ValueShape.PLAIN : ValueShape.TEXT;
            }
            case YamlNode.Sequence sequence -> {
                boolean scalars = sequence.items().stream()
                        .allMatch(item -> item.resolved() instanceof YamlNode.Scalar
                                || string(content, item.resolved()).isPresent());
                yield isBareLink(content, sequence) ? ValueShape.LINK : scalars ? ValueShape.LIST : ValueShape.OTHER;
            }
            case YamlNode.Mapping mapping -> ValueShape.MAPPING;
            case YamlNode.Alias alias -> ValueShape.OTHER;
        };
    }

    /** The scalars of a value in order: none for null, an empty list or a mapping. */
    static List<String> strings(String content, YamlNode value) {
        YamlNode node = value.resolved();
        Optional<String> single = string(content, node);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        List<String> strings = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                string(content, item.resolved()).ifPresent(strings::add);
            }
        }
        return List.copyOf(strings);
    }

    /** A scalar's text, or a bare {@code [[x]]} as written. */
    static Optional<String> string(String content, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.isNull() ? Optional.empty() : Optional.of(scalar.value());
        }
        return node instanceof YamlNode.Sequence sequence && isBareLink(content, sequence)
                ? Optional.of(content.substring(sequence.start(), sequence.end()))
                : Optional.empty();
    }

    /** Whether people meant a link: {@code [[x]]}, which YAML reads as a list in a list. */
    static boolean isBareLink(String content, YamlNode.Sequence sequence) {
        if (!sequence.isFlow()
                || sequence.items().size() != 1
                || !(sequence.items().get(0) instanceof YamlNode.Sequence inner && inner.isFlow())) {
            return false;
        }
        int start = sequence.start();
        int lineFeed = content.indexOf('\n', start);
        return content.startsWith("[[", start)
                && !content.startsWith("[[[", start)
                && content.startsWith("]]", sequence.end() - 2)
                && (lineFeed < 0 || lineFeed >= sequence.end());
    }
}
