package dev.wikiclean.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Phrases with their weights; laid over a profile phrase by phrase. */
record PhraseWeightsKind(MappingKind<Integer> weights) implements Kind<Map<String, Integer>> {
    PhraseWeightsKind(int from, int to) {
        this(new MappingKind<>(Kinds.whole(from, to)));
    }

    @Override
    public Optional<Map<String, Integer>> read(YamlValue value) {
        Map<String, Integer> right = new LinkedHashMap<>(weights.read(value).orElseThrow());
        value.keys().forEach((phrase, key) -> ErrorPhrase.problem(phrase).ifPresent(wrong -> {
            key.problem(YamlValue.shown(wrong));
            right.remove(phrase);
        }));
        return Optional.of(right);
    }

    @Override
    public String words() {
        return "a mapping, each phrase (from its first letter or digit on, within one sentence) with "
                + weights.members().words();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>(weights.schema());
        schema.put("propertyNames", Schemas.of("pattern", "^\\s*[^\\s*].*$"));
        return schema;
    }

    @Override
    public Object plain(Map<String, Integer> value) {
        return weights.plain(value);
    }

    @Override
    public Map<String, Integer> over(Map<String, Integer> own, Map<String, Integer> before) {
        return weights.over(own, before);
    }
}
