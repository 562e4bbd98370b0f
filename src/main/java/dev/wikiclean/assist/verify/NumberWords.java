package dev.wikiclean.assist.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words around numbers: how they are meant, and by how much they are multiplied. */
final class NumberWords {
    private static final Map<String, BigDecimal> LARGE = Map.ofEntries(
            Map.entry("백", BigDecimal.valueOf(100)),
            Map.entry("천", BigDecimal.valueOf(1_000)),
            Map.entry("만", BigDecimal.valueOf(10_000)),
            Map.entry("万", BigDecimal.valueOf(10_000)),
            Map.entry("억", BigDecimal.valueOf(100_000_000)),
            Map.entry("亿", BigDecimal.valueOf(100_000_000)),
            Map.entry("조", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("K", BigDecimal.valueOf(1_000)),
            Map.entry("M", BigDecimal.valueOf(1_000_000)),
            Map.entry("B", BigDecimal.valueOf(1_000_000_000)));
    private static final Pattern ABOUT_BEFORE = Pattern.compile(
            "(?i).*(?:\\b(?:about|around|approximately|approx\\.?|roughly|nearly|almost|some|circa|ca\\.)|[~≈∼]|약|대략|거의|대충|约|大约)\\s*$");
    private static final Pattern OVER_BEFORE = Pattern.compile(
            "(?i).*(?:\\b(?:over|more than|at least|above|exceed(?:s|ing)?|minimum(?: of)?|upwards of|greater than|from)|[>≥]=?|최소(?:한)?|적어도|超过|至少)\\s*$");
    private static final Pattern UNDER_BEFORE = Pattern.compile(
            "(?i).*(?:\\b(?:under|less than|at most|below|up to|fewer than|maximum(?: of)?|within|no more than|not exceed)|[<≤]=?|최대|많아야|不到|最多)\\s*$");
    private static final List<String> OVER_BEHIND =
            List.of("넘", "이상", "초과", "를 넘", "을 넘", "가 넘", "이 넘", "+", "or more", "以上");
    private static final List<String> UNDER_BEHIND =
            List.of("이하", "미만", "까지", "or less", "or fewer", "이내", "以下", "以内", "안에", "안팎");
    private static final List<String> ABOUT_BEHIND = List.of("정도", "가량", "쯤", "남짓", "여 ", "내외", "左右", "or so");

    private NumberWords() {}

    /** By how much a number is multiplied that {@code word} follows; 1 for any other word. */
    static BigDecimal factor(String word) {
        BigDecimal exact = LARGE.get(word);
        return exact != null ? exact : LARGE.getOrDefault(word.toLowerCase(Locale.ROOT), BigDecimal.ONE);
    }

    /** How a number is meant between {@code before} and {@code behind}. */
    static Quantity.Sense sense(String before, String behind) {
        String rest = behind.stripLeading();
        if (starts(rest, OVER_BEHIND) || OVER_BEFORE.matcher(before).matches()) {
            return Quantity.Sense.OVER;
        }
        if (starts(rest, UNDER_BEHIND) || UNDER_BEFORE.matcher(before).matches()) {
            return Quantity.Sense.UNDER;
        }
        return starts(rest, ABOUT_BEHIND)
                        || starts(behind, List.of("여 "))
                        || ABOUT_BEFORE.matcher(before).matches()
                ? Quantity.Sense.ABOUT
                : Quantity.Sense.EXACT;
    }

    private static boolean starts(String text, List<String> words) {
        return words.stream().anyMatch(text::startsWith);
    }
}
