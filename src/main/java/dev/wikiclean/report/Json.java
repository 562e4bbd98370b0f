package dev.wikiclean.report;

import java.io.IOException;

/**
 * Writes JSON without loading a library: {@code check} and {@code links} are run often. A test holds it to what Jackson
 * reads.
 */
final class Json {
    private static final String HEX = "0123456789abcdef";
    private final Appendable out;
    private boolean first = true;

    Json(Appendable out) {
        this.out = out;
    }

    Json beginObject() throws IOException {
        return open('{');
    }

    Json endObject() throws IOException {
        return close('}');
    }

    Json beginArray() throws IOException {
        return open('[');
    }

    Json endArray() throws IOException {
        return close(']');
    }

    /** The name of the member whose value comes next. */
    Json name(String name) throws IOException {
        separate();
        quote(name, out);
        out.append(':');
        first = true;
        return this;
    }

    Json value(String value) throws IOException {
        separate();
        quote(value, out);
        return this;
    }

    Json value(long value) throws IOException {
        separate();
        out.append(Long.toString(value));
        return this;
    }

    /** A finite number, as short as it can be written. */
    Json value(double value) throws IOException {
        separate();
        out.append(Double.toString(value));
        return this;
    }

    Json value(boolean value) throws IOException {
        separate();
        out.append(Boolean.toString(value));
        return this;
    }

    Json nothing() throws IOException {
        separate();
        out.append("null");
        return this;
    }

    private void separate() throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private Json open(char bracket) throws IOException {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    private Json close(char bracket) throws IOException {
        out.append(bracket);
        first = false;
        return this;
    }

    /** Writes {@code text} between quotes; half a surrogate pair, which UTF-8 cannot say, is escaped. */
    static void quote(String text, Appendable out) throws IOException {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\' && !isHalf(text, i)) {
                continue;
            }
            out.append(text, written, i);
            escape(c, out);
            written = i + 1;
        }
        out.append(text, written, text.length()).append('"');
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static void escape(char c, Appendable out) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 15));
                }
            }
        }
    }
}
