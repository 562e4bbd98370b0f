package dev.wikiclean.dedupe;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a title: digits with what is glued behind them, Roman and Chinese numerals, ordinals in words. */
final class TitleNumbers {
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)*[\\p{IsLatin}+]*");
    private static final Pattern ROMAN =
            Pattern.compile("(?<![\\p{L}\\d])(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|I)(?![\\p{L}\\d'.])");
    private static final Pattern HAN =
            Pattern.compile("第([一二三四五六七八九十百]+)|([上中下])(?:篇|集|部|册|冊)?$|제([일이삼사오육칠팔구십])[장부편권]");
    private static final Map<String, String> ROMANS = Map.ofEntries(
            Map.entry("I", "1"),
            Map.entry("II", "2"),
            Map.entry("III", "3"),
            Map.entry("IV", "4"),
            Map.entry("V", "5"),
            Map.entry("VI", "6"),
            Map.entry("VII", "7"),
            Map.entry("VIII", "8"),
            Map.entry("IX", "9"),
            Map.entry("X", "10"),
            Map.entry("XI", "11"),
            Map.entry("XII", "12"),
            Map.entry("XIII", "13"),
            Map.entry("XIV", "14"),
            Map.entry("XV", "15"));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"));
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

    private TitleNumbers() {}

    /** Every number of {@code title}, each once, without leading zeros. */
    static Set<String> of(String title) {
        Set<String> found = new TreeSet<>();
        String plain = NameFolding.plain(title);
        if (hasDigit(plain)) {
            Matcher digits = DIGITS.matcher(plain);
            while (digits.find()) {
                found.add(digits.group().replaceFirst("^0+(?=\\d)", ""));
            }
        }
        Matcher roman = ROMAN.matcher(title);
        while (roman.find()) {
            boolean name = roman.group().length() == 1 && (roman.start() == 0 || roman.end() != title.length());
            if (!name) {
                found.add(ROMANS.get(roman.group()));
            }
        }
        Matcher han = HAN.matcher(title);
        while (han.find()) {
            found.add(han.group());
        }
        return found;
    }

    /** Numbers written as English words. They are told apart only from each other: {@code One-Hot} is a name. */
    static Set<String> inWords(String title) {
        Set<String> found = new TreeSet<>();
        Matcher word = WORD.matcher(title);
        while (word.find()) {
            String number = WORDS.get(word.group().toLowerCase(Locale.ROOT));
            if (number != null) {
                found.add(number);
            }
        }
        return found;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
