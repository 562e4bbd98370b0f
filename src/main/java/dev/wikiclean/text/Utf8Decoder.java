package dev.wikiclean.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decodes one file after the other as UTF-8, strictly and in one pass over one array. {@code new String(bytes, UTF_8)}
 * goes over the bytes of a note with a single emoji up to four times, copies them as often, and mends what is malformed.
 * For one thread at a time.
 */
public final class Utf8Decoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final char[] NONE = {};

    private char[] chars = NONE;

    /**
     * The text of the first {@code length} of {@code bytes}; nothing where they are not UTF-8 (RFC 3629: no surrogate, no
     * longer form than needed) or hold a NUL.
     */
    public Optional<SourceText> decode(byte[] bytes, int length) {
        if (chars.length < length) {
            chars = new char[Math.max(length, chars.length * 2)];
        }
        int count = decode(bytes, length, chars);
        return count < 0 ? Optional.empty() : Optional.of(SourceText.of(new String(chars, 0, count)));
    }

    /** How many characters there are; negative where something is wrong. */
    private static int decode(byte[] bytes, int length, char[] out) {
        int at = 0;
        int count = 0;
        while (at < length) {
            while (at + Long.BYTES <= length && isPlain((long) LONG.get(bytes, at))) {
                out[count] = (char) bytes[at];
                out[count + 1] = (char) bytes[at + 1];
                out[count + 2] = (char) bytes[at + 2];
                out[count + 3] = (char) bytes[at + 3];
                out[count + 4] = (char) bytes[at + 4];
                out[count + 5] = (char) bytes[at + 5];
                out[count + 6] = (char) bytes[at + 6];
                out[count + 7] = (char) bytes[at + 7];
                at += Long.BYTES;
                count += Long.BYTES;
            }
            if (at == length) {
                break;
            }
            int first = bytes[at];
            if (first > 0) {
                out[count++] = (char) first;
                at++;
                continue;
            }
            int size = sizeOf(first & 0xFF);
            if (size == 0 || at + size > length) {
                return -1;
            }
            int point = point(bytes, at, size);
            if (point < 0) {
                return -1;
            }
            if (size == 4) {
                out[count++] = Character.highSurrogate(point);
                out[count++] = Character.lowSurrogate(point);
            } else {
                out[count++] = (char) point;
            }
            at += size;
        }
        return count;
    }

    /** Whether none of eight bytes is a NUL or above 127. */
    private static boolean isPlain(long eight) {
        return ((eight | (eight - ONES)) & HIGH_BITS) == 0;
    }

    /** How many bytes begin with {@code first}; 0 for one that begins none, and for a NUL. */
    private static int sizeOf(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** The code point of {@code size} bytes; negative where they are none. */
    private static int point(byte[] bytes, int at, int size) {
        int second = bytes[at + 1];
        if ((second & 0xC0) != 0x80) {
            return -1;
        }
        if (size == 2) {
            return (bytes[at] & 0x1F) << 6 | second & 0x3F;
        }
        int third = bytes[at + 2];
        if ((third & 0xC0) != 0x80) {
            return -1;
        }
        if (size == 3) {
            int point = (bytes[at] & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
            return point < 0x800 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? -1 : point;
        }
        int fourth = bytes[at + 3];
        if ((fourth & 0xC0) != 0x80) {
            return -1;
        }
        int point = (bytes[at] & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F;
        return point < Character.MIN_SUPPLEMENTARY_CODE_POINT || point > Character.MAX_CODE_POINT ? -1 : point;
    }
}
