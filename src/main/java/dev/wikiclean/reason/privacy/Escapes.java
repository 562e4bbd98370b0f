package dev.wikiclean.reason.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads one escaped character: {@code %EC%A7%80}, {@code \}{@code u00e9}, {@code &#233;}, {@code &eacute;} (a few). */
final class Escapes {
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "", "ndash", "-", "mdash",
            "-");

    private final String text;
    private int start;
    private int end;
    private String decoded = "";

    Escapes(String text) {
        this.text = text;
    }

    /** Whether an escape begins at {@code at}; then {@link #decoded} and {@link #end} tell of it. */
    boolean read(int at) {
        start = at;
        return switch (text.charAt(at)) {
            case '%' -> percent(at);
            case '\\' -> unicode(at);
            case '&' -> entity(at);
            default -> false;
        };
    }

    String decoded() {
        return decoded;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    private boolean percent(int at) {
        int first = hex(at + 1, 2);
        if (first < 0) {
            return false;
        }
        int count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            int place = at + 3 * i;
            int value = place < text.length() && text.charAt(place) == '%' ? hex(place + 1, 2) : -1;
            if (value < 0) {
                return false;
            }
            bytes[i] = (byte) value;
        }
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
        end = at + 3 * count;
        return true;
    }

    private boolean unicode(int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != 'u') {
            return false;
        }
        int value = hex(at + 2, 4);
        if (value < 0) {
            return false;
        }
        end = at + 6;
        decoded = String.valueOf((char) value);
        if (Character.isHighSurrogate((char) value) && text.startsWith("\\u", end)) {
            int low = hex(end + 2, 4);
            if (low >= 0xDC00 && low < 0xE000) {
                decoded = decoded + (char) low;
                end += 6;
            }
        }
        return true;
    }

    private boolean entity(int at) {
        int close = text.indexOf(';', at);
        if (close < 0 || close - at > 10 || close == at + 1) {
            return false;
        }
        String name = text.substring(at + 1, close);
        end = close + 1;
        if (name.charAt(0) != '#') {
            decoded = NAMED.getOrDefault(name, "");
            return NAMED.containsKey(name);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int value = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            decoded = Character.isValidCodePoint(value) ? Character.toString(value) : "";
            return Character.isValidCodePoint(value);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private int hex(int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) >= 0x80) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
