package dev.wikiclean.dedupe;

import java.util.List;

/** Takes a Russian word, in small letters, to what its cases and numbers have in common; ё is written as е. */
final class RussianSpelling {
    /** The longest first. */
    private static final List<String> ENDINGS = List.of(
            "иями", "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "иям", "ией", "ый", "ий", "ой", "ая",
            "яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ов", "ев", "ей", "ам", "ям", "ах", "ях", "ом", "ем",
            "ия", "ии", "ию", "ью", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й");

    private static final int SHORTEST = 3;

    private RussianSpelling() {}

    static String stem(String word) {
        String plain = word.replace('ё', 'е');
        for (String ending : ENDINGS) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }
}
