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

    /**
     * @param span the whole block with both fences
     * @param values for each key its scalars in order; an empty list for null, an empty list, or a mapping
     */
    public FrontMatterValues(Span span, Map<String, List<String>> values) {
        this(span, values, Map.of(), Set.of());
    }

    /**
     * @param nested the values of top-level mappings, by dotted key
     * @param duplicateKeys the keys that stand more than once
     */
    FrontMatterValues(
            Span span, Map<String, List<String>> values, Map<String, List<String>> nested, Set<String> duplicateKeys) {
        this.span = span;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.nested = nested.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(nested));
        this.duplicateKeys = Set.copyOf(duplicateKeys);
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

    /** The top-level keys that stand more than once: they are read (the last counts) and never written. */
    public Set<String> duplicateKeys() {
        return duplicateKeys;
    }

    /** The values of top-level mappings, by dotted key. */
    Map<String, List<String>> nested() {
        return nested;
    }
}
