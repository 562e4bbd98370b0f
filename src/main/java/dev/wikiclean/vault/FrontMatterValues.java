package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Front matter that was read: each key with its values as strings. */
public final class FrontMatterValues implements FrontMatter {
    private final Span span;
    private final Map<String, List<String>> values;

    /**
     * @param span the whole block with both fences
     * @param values for each key its scalars in order; an empty list for null, an empty list, or a mapping
     */
    public FrontMatterValues(Span span, Map<String, List<String>> values) {
        this.span = span;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
        return values.getOrDefault(key, List.of());
    }

    @Override
    public Optional<Span> block() {
        return Optional.of(span);
    }
}
