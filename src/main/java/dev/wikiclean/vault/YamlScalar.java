package dev.wikiclean.vault;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes strings as YAML scalars: quoted only where YAML would misread them, Unicode left as it is. */
final class YamlScalar {
    /** Numbers, times and dates of YAML 1.1 and 1.2, and a little more. */
    private static final Pattern NUMERIC =
            Pattern.compile("[-+.]*\\d[-+.:_,\\d \\teETZ]*|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|[-+]?\\.(?i:inf|nan)");

    /** What YAML 1.1 or 1.2 reads as a boolean or null, in lower case. */
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "~", "");

    private YamlScalar() {}

    /** {@code value} as a scalar in block context, quoted only where it must be to stay this very string. */
    static String quote(String value) {
        return write(value, YamlNode.Style.PLAIN, false);
    }

    /**
     * {@code value} as a scalar on one line.
     *
     * @param style how its neighbours are written; kept where {@code value} allows it
     * @param inFlow whether it stands between brackets
     */
    static String write(String value, YamlNode.Style style, boolean inFlow) {
        boolean needsEscapes = needsEscapes(value);
        if (style == YamlNode.Style.SINGLE && !needsEscapes) {
            return single(value);
        }
        if (style == YamlNode.Style.DOUBLE || needsEscapes) {
            return doubled(value);
        }
        if (!isTyped(value) && isPlain(value, inFlow)) {
            return value;
        }
        return value.indexOf('"') >= 0 || value.indexOf('\\') >= 0 ? single(value) : doubled(value);
    }

    /** Whether a plain {@code value} may follow a plain {@code old}: both numbers or dates, or both booleans. */
    static boolean isSameType(String old, String value) {
        return !PlainYaml.isNull(old)
                && !PlainYaml.isNull(value)
                && isTyped(old)
                && isTyped(value)
                && NUMERIC.matcher(old).matches() == NUMERIC.matcher(value).matches();
    }

    /** Whether YAML, in some version, reads the plain scalar as a number, boolean, date or null. */
    static boolean isTyped(String value) {
        return value.length() <= 5 && WORDS.contains(value.toLowerCase(Locale.ROOT))
                || NUMERIC.matcher(value).matches();
    }

    /** Whether the unquoted {@code value} is read as what it says. */
    static boolean isPlain(String value, boolean inFlow) {
        return !value.isEmpty()
                && value.equals(value.strip())
                && !needsEscapes(value)
                && PlainYaml.hasPlainCharacters(value, 0, value.length())
                && !value.contains("[[")
                && (inFlow
                        ? PlainYaml.isFlowPlain(value, 0, value.length())
                        : PlainYaml.isPlain(value, 0, value.length()));
    }

    /** {@code key} as the key of a mapping. */
    static String key(String key) {
        String line = key + ":";
        boolean plain = !key.isEmpty()
                && !needsEscapes(key)
                && PlainYaml.hasPlainCharacters(key, 0, key.length())
                && PlainYaml.keyEnd(line, 0, line.length()) == key.length();
        return plain ? key : doubled(key);
    }

    private static String single(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    static String doubled(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isUnprintable(value, i)) {
                        out.append(String.format("\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static boolean needsEscapes(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isUnprintable(value, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnprintable(String value, int i) {
        char c = value.charAt(i);
        if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || c == '\ufeff' || c >= '\ufffe') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
