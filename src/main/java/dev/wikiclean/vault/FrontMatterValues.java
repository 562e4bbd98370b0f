package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Front matter that was read: each key with its values as strings. A value one mapping deeper is reached by a dotted
 * key, {@code tech_stack.language}. Of a key that stands twice the last value counts.
 */
public final class FrontMatterValues implements FrontMatter {
    private final Span span;
    private final Map<String, List<String>> values;
    private final Map<String, List<String>> nested;
    private final Set<String> duplicateKeys;
    private final List<ValueShape> shapes;

    /**
     * @param span the whole block with both fences
     * @param values for each key its scalars in order; an empty list for null, an empty list, or a mapping
     */
    public FrontMatterValues(Span span, Map<String, List<String>> values) {
        this(span, new LinkedHashMap<>(values), Map.of(), Set.of(), shapesOf(values));
    }

    /**
     * The maps become this object's own.
     *
     * @param nested the values of top-level mappings, by dotted key
     * @param duplicateKeys the keys that stand more than once, those of a top-level mapping by dotted key
     * @param shapes how the values are written, in the order of {@code values}
     */
    FrontMatterValues(
            Span span,
            Map<String, List<String>> values,
            Map<String, List<String>> nested,
            Set<String> duplicateKeys,
            List<ValueShape> shapes) {
        if (shapes.size() != values.size()) {
            throw new IllegalArgumentException(shapes.size() + " shapes of " + values.size() + " values");
        }
        this.span = span;
        this.values = Collections.unmodifiableMap(values);
        this.nested = nested.isEmpty() ? Map.of() : Collections.unmodifiableMap(nested);
        this.duplicateKeys = Set.copyOf(duplicateKeys);
        this.shapes = List.copyOf(shapes);
    }

    private static List<ValueShape> shapesOf(Map<String, List<String>> values) {
        return values.values().stream()
                .map(list -> switch (list.size()) {
                    case 0 -> ValueShape.NOTHING;
                    case 1 -> ValueShape.PLAIN;
                    default -> ValueShape.LIST;
                })
                .toList();
    }

    /** Receives one top-level value. */
    public interface Visitor {
        void visit(String key, ValueShape shape, List<String> strings);
    }

    /** Shows every top-level value in order; of a key that stands twice the last one. */
    public void forEach(Visitor visitor) {
        int i = 0;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            visitor.visit(entry.getKey(), shapes.get(i++), entry.getValue());
        }
    }

    /** How the value of the top-level {@code key} is written; {@link ValueShape#NOTHING} where it is missing. */
    public ValueShape shape(String key) {
        int i = 0;
        for (String known : values.keySet()) {
            if (known.equals(key)) {
                return shapes.get(i);
            }
            i++;
        }
        return ValueShape.NOTHING;
    }

    @Override
    public Set<String> keys() {
        return values.keySet();
    }

    @Override
    public Optional<String> string(String key) {
        List<String> list = list(key);
        return list.size() == 1 ? Optional.of(list.get(0)) : Optional.empty();
    }

    @Override
    public List<String> list(String key) {
        List<String> own = values.get(key);
        return own != null ? own : nested.getOrDefault(key, List.of());
    }

    @Override
    public Optional<Span> block() {
        return Optional.of(span);
    }

    /** The keys that stand more than once, nested ones dotted: they are read (the last counts) and never written. */
    public Set<String> duplicateKeys() {
        return duplicateKeys;
    }

    /** The values of top-level mappings, by dotted key. */
    Map<String, List<String>> nested() {
        return nested;
    }
}
