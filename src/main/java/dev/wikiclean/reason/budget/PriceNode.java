package dev.wikiclean.reason.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A mapping among the prices, with the names of the keys above it. Keys may be written with {@code _} as well, scalars as texts. */
final class PriceNode {
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private final String path;
    private final Map<String, Object> values;

    private PriceNode(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    static PriceNode of(String path, Object value) throws PriceException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new PriceException(path + " is no mapping; write it like {input: 2, output: 10}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, held) -> values.put(String.valueOf(key).replace('_', '-'), held));
        return new PriceNode(path, values);
    }

    Set<String> keys() {
        return values.keySet();
    }

    void require(Set<String> known) throws PriceException {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw wrong("no such key: " + key, "known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    Optional<Object> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<PriceNode> child(String key) throws PriceException {
        Object value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(of(path + "." + key, value));
    }

    List<PriceNode> children(String key) throws PriceException {
        List<PriceNode> nodes = new ArrayList<>();
        for (Object item : list(key)) {
            nodes.add(of(path + "." + key + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    List<?> list(String key) throws PriceException {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key + " is no list", "write it like " + key + ": [...]");
        }
        return list;
    }

    /** Dollars for a million tokens, as micro-dollars. */
    Optional<Long> price(String key) throws PriceException {
        return millionths(key);
    }

    /** A number of at most six decimals, in millionths. */
    Optional<Long> millionths(String key) throws PriceException {
        if (!values.containsKey(key)) {
            return Optional.empty();
        }
        Object value = values.get(key);
        try {
            BigDecimal number = new BigDecimal(String.valueOf(value).strip());
            if (number.signum() >= 0 && number.compareTo(MOST) <= 0) {
                return Optional.of(number.movePointRight(6).longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below.
        }
        throw wrong(
                key + " is no number of at most six decimals, from 0 to a million: " + value,
                "write dollars for a million tokens, such as " + key + ": 2.5");
    }

    Optional<Long> whole(String key) throws PriceException {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        String text = String.valueOf(value).strip().replace("_", "");
        if (text.matches("\\d{1,15}")) {
            return Optional.of(Long.valueOf(text));
        }
        throw wrong(key + " is no whole number: " + value, "write it like " + key + ": 200000");
    }

    Optional<Boolean> flag(String key) throws PriceException {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        String text = String.valueOf(value).strip();
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        throw wrong(key + " is neither true nor false: " + value, "write true or false");
    }

    Optional<String> text(String key) {
        return get(key).map(String::valueOf).map(String::strip);
    }

    PriceException missing(String key) {
        return wrong("no price `" + key + "`", "a price that is not known is not taken for zero; say it");
    }

    PriceException wrong(String what, String wayOut) {
        return new PriceException(path + ": " + what + "; " + wayOut);
    }
}
