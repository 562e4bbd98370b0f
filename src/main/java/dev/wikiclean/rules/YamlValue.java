package dev.wikiclean.rules;

import dev.wikiclean.reason.KeyShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML value that knows where it stands; every wrong shape becomes a {@link ConfigProblem} at its place. */
final class YamlValue {
    private static final int LONGEST_SHOWN = 60;

    private final String file;
    private final Node node;
    private final List<ConfigProblem> problems;

    private YamlValue(String file, Node node, List<ConfigProblem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** The root of {@code text}; nothing where it is empty or no YAML, the latter with a problem added. */
    static Optional<YamlValue> parse(String file, String text, List<ConfigProblem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            return new Compose(settings).composeString(text).map(node -> new YamlValue(file, node, problems));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            problems.add(new ConfigProblem(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "this is not YAML: " + oneLine(e.getProblem() == null ? e.getMessage() : e.getProblem())));
        } catch (YamlEngineException | StackOverflowError e) {
            problems.add(new ConfigProblem(file, 1, 1, "this is not YAML: " + oneLine(String.valueOf(e.getMessage()))));
        }
        return Optional.empty();
    }

    /** A value that was parsed before. */
    static YamlValue of(String file, Node node, List<ConfigProblem> problems) {
        return new YamlValue(file, node, problems);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list written a line each, not in brackets. */
    boolean isBlockSequence() {
        return node instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.BLOCK;
    }

    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** A text, number (whole, or a {@code BigDecimal}) or flag as YAML understands it; nothing for null. */
    Optional<Object> scalar() {
        if (isNull()) {
            return Optional.empty();
        }
        Optional<String> text = string();
        if (text.isEmpty() || !node.getTag().equals(Tag.INT) && !node.getTag().equals(Tag.FLOAT)) {
            return node.getTag().equals(Tag.BOOL) ? text.map(Boolean::valueOf) : text.map(word -> word);
        }
        try {
            BigDecimal number = new BigDecimal(text.get());
            return Optional.of(node.getTag().equals(Tag.INT) ? (Object) number.longValueExact() : number);
        } catch (ArithmeticException | NumberFormatException e) {
            problem("expected a number that one can count with, not `" + shown(text.get()) + "`");
            return Optional.empty();
        }
    }

    /** The line on which it begins, 0-based. */
    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    /** Where it stands. */
    ConfigPlace place() {
        int column = node.getStartMark().map(Mark::getColumn).orElse(0);
        return new ConfigPlace(file, line() + 1, column + 1);
    }

    /** Where each key of a mapping stands. */
    Map<String, ConfigPlace> keyPlaces() {
        Map<String, ConfigPlace> places = new LinkedHashMap<>();
        keys().forEach((name, key) -> places.put(name, key.place()));
        return places;
    }

    /** The keys of a mapping by their text. */
    Map<String, YamlValue> keys() {
        Map<String, YamlValue> keys = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    keys.put(key.getValue(), new YamlValue(file, key, problems));
                }
            }
        }
        return keys;
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The members of a mapping by key, without a word on what is wrong with them; of a key that is repeated, the last. */
    Map<String, YamlValue> mappingUnchecked() {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.put(key.getValue(), new YamlValue(file, tuple.getValueNode(), problems));
                }
            }
        }
        return values;
    }

    /** The members of a mapping by key; unknown keys (where {@code known} is not empty) and repeated ones are problems. */
    Map<String, YamlValue> mapping(Collection<String> known) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        if (isNull()) {
            return values;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem("expected keys with values, such as `key: value`");
            return values;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode(), problems);
            Optional<String> name = key.string();
            if (name.isEmpty()) {
                continue;
            }
            if (!seen.add(name.get())) {
                key.problem("`" + shown(name.get()) + "` stands here twice; keep one");
            } else if (!known.isEmpty() && !known.contains(name.get())) {
                key.problem("no such key: `" + shown(name.get()) + "`" + hint(name.get(), known));
            } else {
                values.put(name.get(), new YamlValue(file, tuple.getValueNode(), problems));
            }
        }
        return values;
    }

    /** The scalar as written, without its quotes. */
    Optional<String> string() {
        if (node instanceof ScalarNode scalar && !isNull()) {
            return Optional.of(scalar.getValue());
        }
        problem("expected one word or text");
        return Optional.empty();
    }

    List<String> strings() {
        List<String> values = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node member : sequence.getValue()) {
                new YamlValue(file, member, problems).string().ifPresent(values::add);
            }
        } else if (!isNull()) {
            string().ifPresent(values::add);
        }
        return values;
    }

    /** The members of a list, or the one value. */
    List<YamlValue> members() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(member -> new YamlValue(file, member, problems))
                    .toList();
        }
        return isNull() ? List.of() : List.of(this);
    }

    Optional<Boolean> bool() {
        return oneOf(List.of("true", "false")).map(Boolean::parseBoolean);
    }

    Optional<Integer> number(int from, int to) {
        Optional<String> text = string();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(text.get().strip());
            if (from <= value && value <= to) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // told below, in the reader's words
        }
        problem("expected a whole number from " + from + " to " + to + ", not `" + shown(text.get()) + "`");
        return Optional.empty();
    }

    Optional<String> oneOf(List<String> allowed) {
        Optional<String> text = string();
        if (text.isPresent() && !allowed.contains(text.get())) {
            problem("expected one of " + String.join(", ", allowed) + ", not `" + shown(text.get()) + "`"
                    + hint(text.get(), allowed));
            return Optional.empty();
        }
        return text;
    }

    /** {@code text} as a message can show it: on one line, not all of it where it is long, and no key. */
    static String shown(String text) {
        String line = KeyShape.isKey(text) ? "(looks like a key)" : oneLine(text);
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    void problem(String message) {
        Optional<Mark> mark = node.getStartMark();
        problems.add(new ConfigProblem(
                file,
                mark.map(m -> m.getLine() + 1).orElse(1),
                mark.map(m -> m.getColumn() + 1).orElse(1),
                message));
    }

    private static String hint(String written, Collection<String> allowed) {
        return EditDistance.nearest(written, allowed)
                .map(name -> "; did you mean `" + name + "`?")
                .orElse("; known are " + String.join(", ", allowed));
    }
}
