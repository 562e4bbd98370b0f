package dev.wikiclean.reason.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a mapping that came from YAML; what is wrong is said with its place. */
final class FacetReader {
    private final Map<String, Object> values;
    private final String place;

    private FacetReader(Map<String, Object> values, String place) {
        this.values = values;
        this.place = place;
    }

    static FacetReader of(Object node, String place) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        } else if (node != null && !node.equals("")) {
            throw new IllegalArgumentException(place + ": expected keys with values");
        }
        return new FacetReader(values, place);
    }

    IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(place + ": " + sentence);
    }

    FacetReader onlyKeys(String... known) {
        List<String> names = List.of(known);
        values.keySet().stream().filter(key -> !names.contains(key)).findFirst().ifPresent(key -> {
            throw wrong("no such key: `" + key + "`; known are " + String.join(", ", names));
        });
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean is(String key, String word) {
        return word.equals(values.get(key));
    }

    Map<String, Object> mapping(String key) {
        return of(values.get(key), place + "." + key).values;
    }

    FacetReader below(String key) {
        return of(values.get(key), place + "." + key);
    }

    Optional<String> text(String key) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof Collection) {
            throw wrong("`" + key + "` is one word or text");
        }
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Collection<?> items)) {
            throw wrong("`" + key + "` is a list");
        }
        return items.stream().map(String::valueOf).toList();
    }

    Optional<Integer> number(String key) {
        return text(key).map(text -> {
            try {
                return Integer.parseInt(text.replace("_", ""));
            } catch (NumberFormatException e) {
                throw wrong("`" + key + "` is a whole number, not " + text);
            }
        });
    }

    <E extends Enum<E>> Optional<E> choice(String key, E[] constants) {
        return text(key).map(text -> Labels.find(constants, text)
                .orElseThrow(() -> wrong("`" + key + "` is one of " + Labels.all(constants) + ", not " + text)));
    }
}
