package dev.wikiclean.dedupe;

import java.text.Normalizer;

/** Takes the accents off Latin letters: {@code naïve}, {@code café}. Other scripts keep their marks: й is not и. */
final class LatinLetters {
    private LatinLetters() {}

    static String plain(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        word.codePoints().forEach(c -> {
            if (Script.of(c) != Script.LATIN || c < 0x80) {
                out.appendCodePoint(c);
            } else {
                append(out, c);
            }
        });
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ' -> out.append('d');
            case 'ı' -> out.append('i');
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            default ->
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                        .codePoints()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                        .forEach(out::appendCodePoint);
        }
    }
}
