package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where one entry of front matter stands in its note.
 *
 * @param key the entry's key, unquoted
 * @param keySpan the key as written
 * @param valueSpan the value as written; empty for null
 */
public record PropertyPlace(String key, Span keySpan, Span valueSpan) {

    /** Every top-level entry in order, one for each time that a key stands there; none where nothing can be read. */
    public static List<PropertyPlace> of(SourceText source) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return List.of();
        }
        int shift = block.get().content().start();
        try {
            YamlNode root =
                    YamlParser.parse(block.get().content().of(source.text())).orElse(null);
            return root instanceof YamlNode.Mapping mapping
                    ? mapping.entries().stream()
                            .map(entry -> new PropertyPlace(
                                    entry.key().value(),
                                    new Span(entry.key().start(), entry.key().end()).shift(shift),
                                    new Span(
                                                    entry.value().start(),
                                                    Math.max(
                                                            entry.value().start(),
                                                            entry.value().end()))
                                            .shift(shift)))
                            .toList()
                    : List.of();
        } catch (YamlProblem e) {
            return List.of();
        }
    }

    /** The place of {@code key} in {@code source}: the value, or the key where the value is nothing. */
    public static Optional<Span> ofValue(SourceText source, String key) {
        return of(source).stream()
                .filter(place -> place.key().equals(key))
                .map(place -> place.valueSpan().isEmpty() ? place.keySpan() : place.valueSpan())
                .reduce((first, second) -> second);
    }
}
