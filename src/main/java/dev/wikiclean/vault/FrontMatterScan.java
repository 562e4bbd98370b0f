package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the plain subset of front matter: keys with plain or simply quoted scalars, block lists and one-line flow lists
 * of such, mappings one level deep, comment lines. It gives up, and answers {@code null}, at the first thing that asks
 * for more knowledge of YAML; it never guesses.
 */
final class FrontMatterScan {
    private final String text;
    private final int end;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<ValueShape> shapes = new ArrayList<>();
    private Map<String, List<String>> nested = Map.of();

    /** How the value read last is written. */
    private ValueShape shape = ValueShape.NOTHING;

    /** The current line that is neither blank nor a comment; {@code from} is its first character that is no blank. */
    private int lineStart;

    private int from;
    private int to;
    private int next;
    private boolean more;

    private FrontMatterScan(String text, FrontMatterBlock block) {
        this.text = text;
        this.next = block.content().start();
        this.end = block.content().end();
    }

    static FrontMatterValues read(String text, FrontMatterBlock block) {
        if (!PlainYaml.hasPlainCharacters(
                text, block.content().start(), block.content().end())) {
            return null;
        }
        FrontMatterScan scan = new FrontMatterScan(text, block);
        scan.advance();
        return scan.entries(0, "")
                ? new FrontMatterValues(block.span(), scan.values, scan.nested, Set.of(), scan.shapes)
                : null;
    }

    /** Moves to the next line that matters. */
    private void advance() {
        while (next < end) {
            lineStart = next;
            int lineFeed = text.indexOf('\n', next);
            next = lineFeed + 1;
            to = lineFeed;
            from = lineStart;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '\r')) {
                to--;
            }
            if (from < to && text.charAt(from) != '#') {
                more = true;
                return;
            }
        }
        more = false;
    }

    private int indent() {
        return from - lineStart;
    }

    private boolean isItem() {
        return text.charAt(from) == '-' && (from + 1 == to || text.charAt(from + 1) == ' ');
    }

    /** Reads the entries of one mapping; {@code prefix} is the dotted key before theirs, empty at the top. */
    private boolean entries(int indent, String prefix) {
        while (more && indent() == indent) {
            int colon = PlainYaml.keyEnd(text, from, to);
            if (colon < 0) {
                return false;
            }
            String key = text.substring(from, colon);
            int value = skipBlanks(colon + 1);
            List<String> list =
                    value < to && text.charAt(value) != '#' ? scalarOrFlow(value) : below(indent, prefix, key);
            if (list == null || !put(prefix, key, list)) {
                return false;
            }
        }
        return !more || indent() == 0 && !prefix.isEmpty();
    }

    private boolean put(String prefix, String key, List<String> list) {
        if (prefix.isEmpty()) {
            shapes.add(shape);
            return values.put(key, list) == null;
        }
        nested = nested.isEmpty() ? new LinkedHashMap<>() : nested;
        return nested.put(prefix + "." + key, list) == null;
    }

    private int skipBlanks(int at) {
        int i = at;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** A value on its key's line; a continuation of it is indented as no entry is, and ends the scan. */
    private List<String> scalarOrFlow(int at) {
        List<String> list = PlainYaml.value(text, at, to);
        char first = text.charAt(at);
        shape = switch (first) {
            case '"', '\'' -> ValueShape.TEXT;
            case '[' -> text.startsWith("[[", at) ? ValueShape.LINK : ValueShape.LIST;
            default -> list == null || list.isEmpty() ? ValueShape.NOTHING : ValueShape.PLAIN;
        };
        advance();
        return list;
    }

    /** A value on the lines below its key. */
    private List<String> below(int indent, String prefix, String key) {
        advance();
        shape = ValueShape.NOTHING;
        if (!more || indent() < indent) {
            return List.of();
        }
        if (isItem()) {
            shape = ValueShape.LIST;
            return items(indent);
        }
        if (indent() == indent) {
            return List.of();
        }
        if (!prefix.isEmpty()) {
            return null;
        }
        boolean read = entries(indent(), key);
        shape = ValueShape.MAPPING;
        return read ? List.of() : null;
    }

    private List<String> items(int keyIndent) {
        int indent = indent();
        List<String> list = new ArrayList<>(4);
        while (more && indent() == indent && isItem()) {
            int at = skipBlanks(from + 1);
            if (at < to) {
                boolean isNestedList = text.charAt(at) == '[' && !text.startsWith("[[", at);
                List<String> item = isNestedList ? null : PlainYaml.value(text, at, to);
                if (item == null) {
                    return null;
                }
                list.addAll(item);
            }
            advance();
            if (more && indent() > indent) {
                return null;
            }
        }
        return more && indent() == indent && indent > keyIndent ? null : List.copyOf(list);
    }
}
