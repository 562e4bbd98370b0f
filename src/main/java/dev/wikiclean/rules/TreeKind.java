package dev.wikiclean.rules;

import dev.wikiclean.reason.KeyShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of anything, as plain maps, lists and scalars: who takes it knows what is right. No value may be a key. */
record TreeKind() implements Kind<Map<String, Object>> {
    private static final int DEEPEST = 12;
    private static final int MOST = 5_000;

    @Override
    public Optional<Map<String, Object>> read(YamlValue value) {
        Reading reading = new Reading();
        return reading.goesOn(value, 0) ? Optional.of(reading.mapping(value, 0)) : Optional.empty();
    }

    /** Counts what it reads: aliases of aliases would make more of a short text than memory holds. */
    private static final class Reading {
        private int count;
        private boolean told;

        boolean goesOn(YamlValue value, int depth) {
            boolean within = ++count < MOST && depth <= DEEPEST;
            if (!within && !told) {
                told = true;
                value.problem(
                        "more than anybody writes here: " + MOST + " values, or " + DEEPEST + " inside each other");
            }
            return within;
        }

        Map<String, Object> mapping(YamlValue value, int depth) {
            Map<String, Object> read = new LinkedHashMap<>();
            for (Map.Entry<String, YamlValue> member : value.mapping(List.of()).entrySet()) {
                any(member.getValue(), depth + 1).ifPresent(known -> read.put(member.getKey(), known));
            }
            return Collections.unmodifiableMap(read);
        }

        private Optional<Object> any(YamlValue value, int depth) {
            if (!goesOn(value, depth)) {
                return Optional.empty();
            }
            if (value.isMapping()) {
                return Optional.of(mapping(value, depth));
            }
            if (value.isSequence()) {
                List<Object> members = new ArrayList<>();
                value.members().forEach(member -> any(member, depth + 1).ifPresent(members::add));
                return Optional.of(Collections.unmodifiableList(members));
            }
            Optional<Object> scalar = value.scalar();
            if (scalar.isPresent() && scalar.get() instanceof String text && KeyShape.isKey(text)) {
                value.problem(ReasoningKeys.NO_KEY);
            }
            return scalar;
        }
    }

    @Override
    public String words() {
        return "a mapping";
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of("type", List.of("object", "null"));
    }

    @Override
    public Object plain(Map<String, Object> value) {
        return value;
    }

    @Override
    public Map<String, Object> over(Map<String, Object> own, Map<String, Object> before) {
        Map<String, Object> merged = new LinkedHashMap<>(before);
        merged.putAll(own);
        return Collections.unmodifiableMap(merged);
    }
}
