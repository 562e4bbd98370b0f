package dev.wikiclean.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that anybody may choose, each with a value of one kind; laid over a profile key by key. */
record MappingKind<V>(Kind<V> members) implements Kind<Map<String, V>> {
    @Override
    public Optional<Map<String, V>> read(YamlValue value) {
        Map<String, V> read = new LinkedHashMap<>();
        value.mapping(List.of())
                .forEach((key, member) -> members.read(member).ifPresent(known -> read.put(key, known)));
        return Optional.of(Collections.unmodifiableMap(read));
    }

    @Override
    public String words() {
        return "a mapping, each key with " + members.words();
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of("type", List.of("object", "null"), "additionalProperties", members.schema());
    }

    @Override
    public Object plain(Map<String, V> value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        value.forEach((key, member) -> plain.put(key, members.plain(member)));
        return plain;
    }

    @Override
    public Map<String, V> over(Map<String, V> own, Map<String, V> before) {
        Map<String, V> merged = new LinkedHashMap<>(before);
        own.forEach((key, member) -> merged.merge(key, member, (earlier, later) -> members.over(later, earlier)));
        return Collections.unmodifiableMap(merged);
    }
}
