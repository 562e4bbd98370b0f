package dev.wikiclean.dedupe;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a title: digits with what is glued behind them, Roman and Chinese numerals, ordinals, letters. */
final class TitleNumbers {
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*[\\p{IsLatin}+]*");
    private static final Pattern ROMAN =
            Pattern.compile("(?<![\\p{L}\\d])(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|I)(?![\\p{L}\\d'.])");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final String KOREAN_DIGITS = "영일이삼사오육칠팔구";
    private static final Pattern HAN = Pattern.compile("第([〇一二三四五六七八九十百]+)|제([일이삼사오육칠팔구십]+)[장부편권과강절회차화]");
    /** A part of a work: 上, 下巻, 하편, 卷三, 线性代数二. */
    private static final Pattern PART = Pattern.compile("(?<![\\p{IsHan}])([上中下前后後])(?:篇|集|部|册|冊|巻|卷|編)?[)）】]?$"
            + "|([上中下前后後])(?:篇|集|部|册|冊|巻|卷|編)[)）】]?$|(?<=[\\s(（])([상중하])(?:편|권|부)?[)）]?$"
            + "|[(（]([一二三四五六七八九十])[)）]|(?<=\\p{IsHan})([一二三四五六七八九十])$|[卷巻]([一二三四五六七八九十])");

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
    private static final Map<String, String> WORDS = NumberWords.BY_WORD;
    /** What letters of a series stand behind, small ones too. */
    private static final Pattern PARTED = Pattern.compile(
            "(?i)\\b(part|plan|type|group|class|vitamin|appendix|section|volume|team|option|phase|variant|exhibit|series|hepatitis)[ _-]$");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private TitleNumbers() {}

    /** Every number of {@code title}, each once, without leading zeros. */
    static Set<String> of(String title) {
        Set<String> found = new TreeSet<>();
        String compatible = Normalizer.isNormalized(title, Normalizer.Form.NFKC)
                ? title
                : Normalizer.normalize(title, Normalizer.Form.NFKC);
        if (hasDigit(compatible)) {
            Matcher digits = DIGITS.matcher(compatible.toLowerCase(Locale.ROOT));
            while (digits.find()) {
                found.add(digits.group().replaceFirst("^0+(?=\\d)", ""));
            }
        }
        Matcher roman = ROMAN.matcher(compatible);
        while (roman.find()) {
            boolean name = roman.group().length() == 1 && (roman.start() == 0 || roman.end() != compatible.length());
            if (!name) {
                found.add(ROMANS.get(roman.group()));
            }
        }
        Matcher han = HAN.matcher(compatible);
        while (han.find()) {
            found.add(
                    han.group(1) != null
                            ? value(han.group(1), HAN_DIGITS, "十")
                            : value(han.group(2), KOREAN_DIGITS, "십"));
        }
        return found;
    }

    /**
     * Numbers written as words, parts of a work, letters that stand alone. They tell titles apart only where both hold
     * some: {@code One-Hot} is a name, and so is {@code C}.
     */
    static Set<String> inWords(String title) {
        Set<String> found = new TreeSet<>();
        String compatible = Normalizer.normalize(title, Normalizer.Form.NFKC);
        Matcher part = PART.matcher(compatible);
        while (part.find()) {
            for (int group = 1; group <= part.groupCount(); group++) {
                if (part.group(group) != null) {
                    found.add(part.group(group).replace('後', '后'));
                }
            }
        }
        Matcher word = WORD.matcher(compatible);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            String number = Script.of(lower.codePointAt(0)) == Script.CYRILLIC
                    ? WORDS.get(RussianSpelling.stem(lower))
                    : WORDS.get(lower);
            if (number != null) {
                found.add(number);
            } else if (isLetter(compatible, word)) {
                found.add(lower);
            }
        }
        return found;
    }

    /** A letter that stands alone, as in {@code Part B}, {@code Vitamin C}; not the article, not {@code it's}. */
    private static boolean isLetter(String title, Matcher word) {
        if (word.end() - word.start() != 1) {
            return false;
        }
        char letter = word.group().charAt(0);
        boolean counts = Character.isUpperCase(letter)
                || "甲乙丙丁가나다라갑을병".indexOf(letter) >= 0
                || PARTED.matcher(title.substring(0, word.start())).find();
        char before = word.start() == 0 ? ' ' : title.charAt(word.start() - 1);
        boolean article = letter == 'A' && word.end() < title.length() && title.charAt(word.end()) == ' ';
        boolean alone = before == ' ' || before == '(' || before == '-' || before == '_';
        return counts
                && alone
                && !article
                && (Script.of(letter) != Script.HAN_KANA || "甲乙丙丁".indexOf(letter) >= 0)
                && (Script.of(letter) != Script.HANGUL || "가나다라갑을병".indexOf(letter) >= 0);
    }

    private static String value(String numeral, String digits, String ten) {
        int value = 0;
        int last = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (ten.indexOf(c) >= 0 || c == '百') {
                value += Math.max(1, last) * (c == '百' ? 100 : 10);
                last = 0;
            } else {
                last = last * 10 + digits.indexOf(c);
            }
        }
        return Integer.toString(value + last);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
