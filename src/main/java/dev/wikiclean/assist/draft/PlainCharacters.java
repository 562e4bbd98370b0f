package dev.wikiclean.assist.draft;

import java.text.Normalizer;
import java.util.List;

/**
 * Takes out what nobody sees: zero-width and direction-changing characters, controls, tags, fillers, lone surrogates,
 * heaps of accents. What is left is in NFC with {@code \n} at line ends.
 */
final class PlainCharacters {
    private static final int MOST_MARKS = 4;
    private static final int JOINER = 0x200D;

    private PlainCharacters() {}

    /** The plain text; {@code dropped} learns whether anything invisible went. */
    static String of(String text, List<Forbidden> dropped) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder plain = new StringBuilder(lines.length());
        int marks = 0;
        boolean any = false;
        int[] codes = lines.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            int c = codes[i];
            if (c == 0x2028 || c == 0x2029) {
                plain.append('\n');
                continue;
            }
            int type = Character.getType(c);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS || isInvisible(c, type) && !joinsEmoji(codes, i)) {
                any = true;
            } else if (c == 0x0B || c == 0x0C || c == 0x85) {
                plain.append(' ');
            } else {
                plain.appendCodePoint(c);
            }
        }
        if (any) {
            dropped.add(Forbidden.INVISIBLE);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isInvisible(int c, int type) {
        if (c == '\n' || c == '\t' || c == 0x0B || c == 0x0C || c == 0x85) {
            return false;
        }
        return switch (type) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            // Grapheme joiner, Hangul fillers, Khmer's inherent vowels, Mongolian and later variation selectors.
            default ->
                c == 0x034F
                        || c == 0x115F
                        || c == 0x1160
                        || c == 0x3164
                        || c == 0xFFA0
                        || c == 0x17B4
                        || c == 0x17B5
                        || c == 0x2800
                        || c >= 0x180B && c <= 0x180F
                        || c >= 0xE0000 && c <= 0xE0FFF;
        };
    }

    /** A joiner between two emoji makes one picture of them. */
    private static boolean joinsEmoji(int[] codes, int i) {
        if (codes[i] != JOINER || i == 0 || i + 1 == codes.length) {
            return false;
        }
        int before = codes[i - 1] == 0xFE0F && i > 1 ? codes[i - 2] : codes[i - 1];
        return isPicture(before) && isPicture(codes[i + 1]);
    }

    private static boolean isPicture(int c) {
        return c >= 0x2190 && Character.isEmoji(c);
    }
}
