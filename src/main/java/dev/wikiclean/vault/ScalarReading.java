package dev.wikiclean.vault;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What YAML makes of a scalar that stands without quotes (YAML 1.2 core schema, and 1.1 where programs still follow it). */
public enum ScalarReading {
    /** The string that it is. */
    STRING("a text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    DATE("a date"),
    NULL("nothing");

    private static final Pattern NUMERIC = Pattern.compile("[-+]?(\\.\\d+|\\d[\\d_]*(\\.[\\d_]*)?)([eE][-+]?\\d+)?"
            + "|0[xX][0-9a-fA-F_]+|0o[0-7_]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"
            + "|[-+]?[1-9]\\d*(:[0-5]?\\d)+");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?([Tt]|[ \\t]+)?(\\d[\\d:.Zz+ \\t-]*)?");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "on", "off");

    /** Numbers of JavaScript and of JSON readers are exact up to so many digits. */
    private static final int EXACT_DIGITS = 15;

    private final String words;

    ScalarReading(String words) {
        this.words = words;
    }

    /** For messages: {@code a number}. */
    public String words() {
        return words;
    }

    /** What {@code value} is read as; it is one line and has no quotes around it. */
    public static ScalarReading of(String value) {
        if (PlainYaml.isNull(value)) {
            return NULL;
        }
        char first = value.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return NUMERIC.matcher(value).matches()
                    ? NUMBER
                    : DATED.matcher(value).matches() ? DATE : STRING;
        }
        return value.length() <= 5 && BOOLEANS.contains(value.toLowerCase(Locale.ROOT)) ? BOOLEAN : STRING;
    }

    /** Whether a reader of the unquoted {@code value} would show another text than stands there: {@code 1.10}, {@code 007}. */
    public static boolean losesText(String value) {
        return switch (of(value)) {
            case STRING, DATE, NULL -> false;
            case BOOLEAN -> true;
            case NUMBER -> !isCanonicalNumber(value);
        };
    }

    private static boolean isCanonicalNumber(String value) {
        try {
            return value.length() <= EXACT_DIGITS
                    && new BigDecimal(value)
                            .stripTrailingZeros()
                            .toPlainString()
                            .equals(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether YAML 1.2 reads {@code value} as a number with a finite value. */
    public static boolean isNumber(String value) {
        return of(value) == NUMBER && isDecimal(value);
    }

    /** Whether {@code value} is a decimal number as everybody writes one. */
    public static boolean isDecimal(String value) {
        if (value.length() > 40) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
