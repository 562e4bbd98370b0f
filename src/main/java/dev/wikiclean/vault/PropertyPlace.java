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
        return plainValue(source, key).or(() -> parsedValue(source, key));
    }

    /** A value of letters and digits behind a key that stands once: nothing has to be parsed to see where it is. */
    private static Optional<Span> plainValue(SourceText source, String key) {
        String text = source.text();
        Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        int end = block.get().content().end();
        String line = "\n" + key + ": ";
        int at = text.indexOf(line, block.get().content().start() - 1);
        int start = at + line.length();
        if (at < 0 || start >= end || text.substring(start, end).contains(line)) {
            return Optional.empty();
        }
        int stop = start;
        while (stop < end && isPlain(text.charAt(stop))) {
            stop++;
        }
        boolean lineEnds = stop > start
                && (text.startsWith("\n", stop) || text.startsWith("\r\n", stop))
                && text.charAt(text.indexOf('\n', stop) + 1) > ' ';
        return lineEnds ? Optional.of(new Span(start, stop)) : Optional.empty();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }

    private static Optional<Span> parsedValue(SourceText source, String key) {
        return of(source).stream()
                .filter(place -> place.key().equals(key))
                .map(place -> place.valueSpan().isEmpty() ? place.keySpan() : place.valueSpan())
                .reduce((first, second) -> second);
    }
}
