package dev.wikiclean.dedupe;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a name as one of its spellings, so that the others give the same key: {@code Colour Models} and {@code color
 * model}, {@code ёлка} and {@code елка}, {@code サーバー} and {@code サーバ}. What it gives is a key, weaker than the folded
 * name: it says that two names may be one, not that they are.
 */
final class NameVariants {
    private NameVariants() {}

    /** The key of the spelling that the variants of {@code name} share. */
    static String key(String name) {
        return key(words(name));
    }

    /** The same of a name's {@link #words}. */
    static String key(List<String> words) {
        return String.join("", words);
    }

    /** The same whatever the order of the words; empty for a name of one word. */
    static String unordered(String name) {
        return unordered(words(name));
    }

    /** The same of a name's {@link #words}. */
    static String unordered(List<String> words) {
        if (words.size() < 2 || words.size() > 6) {
            return "";
        }
        List<String> telling =
                words.stream().filter(word -> !joins(word)).sorted().toList();
        return telling.size() < 2 ? "" : String.join(" ", telling);
    }

    private static boolean joins(String word) {
        return word.equals("of") || word.equals("the");
    }

    /** The words of {@code name}, each in one spelling and in the singular; an article at the head is left out. */
    static List<String> words(String name) {
        String plain = HanVariants.simplified(NameFolding.plain(name));
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || isGap(plain.charAt(i))) {
                if (i > from) {
                    String word = NameFolding.fold(spelled(plain.substring(from, i)));
                    if (!word.isEmpty() && !(words.isEmpty() && isArticle(word) && i < plain.length())) {
                        words.add(word);
                    }
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean isArticle(String word) {
        return word.equals("the") || word.equals("a") || word.equals("an");
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || c == '-'
                || c == '_'
                || c == ','
                || c == '/'
                || c == '\u2013'
                || c == '\u30FB';
    }

    private static String spelled(String word) {
        return switch (Script.dominant(word)) {
            case LATIN -> EnglishSpelling.singular(EnglishSpelling.american(LatinLetters.plain(word)));
            case CYRILLIC -> RussianSpelling.stem(word);
            case HANGUL -> KoreanSpelling.standard(word);
            case HAN_KANA -> KanaSpelling.shortened(word);
            case OTHER, NONE -> word;
        };
    }
}
