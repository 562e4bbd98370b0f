package dev.wikiclean.assist.verify;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is written, with the words that multiply it: {@code 1,024}, {@code 65B}, {@code 21 million}, {@code 1만 2천}.
 *
 * @param value with its words
 * @param factor what its last word multiplies by; 1 without one
 * @param end behind it
 * @param digits how many digits are written
 * @param isName whether it is no number but a version, an address or a time
 */
record WrittenNumber(BigDecimal value, BigDecimal factor, int end, int digits, boolean isName) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern LARGE = Pattern.compile("\\s?(천만|백만|십만|천억|백억|십억|백|천|만|万|억|亿|조)(?!\\p{IsLatin})");
    private static final Pattern ENGLISH = Pattern.compile("(?i)[ -]?(thousand|million|billion|trillion)\\b");
    private static final Pattern SUFFIX = Pattern.compile("[kKMB](?![\\p{L}\\p{N}])");
    private static final int LONGEST = 18;

    static WrittenNumber at(String text, int start) {
        Matcher matcher = DIGITS.matcher(text).region(start, text.length());
        if (!matcher.lookingAt() || matcher.group().length() > LONGEST) {
            return new WrittenNumber(BigDecimal.ZERO, BigDecimal.ONE, start, 0, true);
        }
        int end = matcher.end();
        boolean dotted = end + 1 < text.length()
                && ".:_".indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end + 1));
        String written = matcher.group();
        BigDecimal value = new BigDecimal(written.replace(",", ""));
        int digits = (int) written.chars().filter(Character::isDigit).count();
        if (dotted) {
            return new WrittenNumber(value, BigDecimal.ONE, end, digits, true);
        }
        return withWords(text, value, end, digits);
    }

    private static WrittenNumber withWords(String text, BigDecimal plain, int from, int digits) {
        BigDecimal value = plain;
        BigDecimal factor = BigDecimal.ONE;
        int end = from;
        Matcher korean = LARGE.matcher(text).region(end, text.length());
        Matcher english = ENGLISH.matcher(text).region(end, text.length());
        Matcher suffix = SUFFIX.matcher(text).region(end, text.length());
        if (korean.lookingAt() && !isOtherWord(text, korean)) {
            factor = product(korean.group(1));
            end = korean.end();
            value = value.multiply(factor);
            int next = text.startsWith(" ", end) ? end + 1 : end;
            boolean more = next < text.length() && Character.isDigit(text.charAt(next));
            if (more) {
                WrittenNumber rest = at(text, next);
                boolean smaller = !rest.isName() && rest.value().compareTo(factor) < 0;
                boolean glued = next == end || rest.factor().compareTo(BigDecimal.ONE) > 0;
                if (smaller && glued) {
                    return new WrittenNumber(
                            value.add(rest.value()), factor, rest.end(), digits + rest.digits(), false);
                }
            }
        } else if (english.lookingAt()) {
            factor = NumberWords.factor(english.group(1));
            end = english.end();
            value = value.multiply(factor);
        } else if (suffix.lookingAt()) {
            factor = NumberWords.factor(suffix.group());
            end = suffix.end();
            value = value.multiply(factor);
        }
        return new WrittenNumber(value, factor, end, digits, false);
    }

    /** {@code 3 만약}, {@code 2 조건}: a word that only begins like a number. */
    private static boolean isOtherWord(String text, Matcher word) {
        boolean apart = Character.isWhitespace(text.charAt(word.start()));
        int end = word.end();
        return apart && end < text.length() && Character.isLetter(text.charAt(end));
    }

    private static BigDecimal product(String words) {
        BigDecimal product = BigDecimal.ONE;
        for (int i = 0; i < words.length(); i++) {
            product = words.charAt(i) == '십'
                    ? product.multiply(BigDecimal.TEN)
                    : product.multiply(NumberWords.factor(words.substring(i, i + 1)));
        }
        return product;
    }

    /** Four digits without anything between them, from 1000 to 2199. */
    boolean looksLikeYear() {
        return digits == 4
                && factor.compareTo(BigDecimal.ONE) == 0
                && value.scale() == 0
                && value.intValue() >= 1000
                && value.intValue() < 2200;
    }
}
