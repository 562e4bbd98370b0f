package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a claim's words that count or measure something. Numbers that are part of a name ({@code GPT-4},
 * {@code U+AC00}, {@code 2305.14314}), that number something ({@code 제3장}, {@code 3rd}, {@code Figure 2}) or that are
 * parts of a fraction are left out.
 */
final class QuantityScan {
    private static final int BEFORE = 24;
    private static final List<String> RANGES =
            List.of("~", "∼", "–", "—", "-", " ~ ", " - ", " – ", " to ", "에서 ", "부터 ");
    private static final List<String> ORDINALS =
            List.of("st", "nd", "rd", "th", "번째", "위", "등", "호", "절", "항", "조 ", "편", "세대", "차 ");
    private static final List<String> NUMBERED = List.of(
            "제",
            "figure",
            "fig.",
            "table",
            "section",
            "chapter",
            "part",
            "step",
            "version",
            "phase",
            "level",
            "no.",
            "number",
            "#",
            "§",
            "그림",
            "표",
            "단계",
            "버전",
            "번호",
            "appendix",
            "rfc",
            "page",
            "p.",
            "vol.",
            "line");

    /** A word with a capital that is no preposition or month, right before. */
    private static final Pattern NAMED = Pattern.compile(
            "(?s)(?:.*[^\\p{L}])?(?!(?:In|Since|By|From|Until|During|Around|About|Of|The|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}* $)\\p{Lu}[\\p{IsLatin}\\p{N}.+-]* $");

    private final String text;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityScan(String text) {
        this.text = text;
    }

    static List<Quantity> of(String words) {
        QuantityScan scan = new QuantityScan(words);
        scan.run();
        return List.copyOf(scan.found);
    }

    private void run() {
        for (int i = 0; i < text.length(); ) {
            if (!isDigit(i)) {
                i++;
                continue;
            }
            int at = i;
            Optional<Quantity> whole = Days.at(text, i).or(() -> Versions.at(text, at));
            if (whole.isPresent()) {
                found.add(whole.get());
                i = whole.get().span().end();
            } else {
                i = isPartOfName(i) ? nameEnd(i) : number(i);
            }
        }
    }

    private boolean isDigit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** Whether a letter, or a sign between a letter and the number, stands right before. */
    private boolean isPartOfName(int i) {
        if (i == 0) {
            return false;
        }
        char before = text.charAt(i - 1);
        if (isLatin(before) || before == '_' || before == '#' || before == '@' || before == '제') {
            return true;
        }
        boolean joint = "-/.+:\\&".indexOf(before) >= 0;
        return joint && i > 1 && !Character.isWhitespace(text.charAt(i - 2)) && "(<>~≥≤".indexOf(text.charAt(i - 2)) < 0
                || before == '/'
                || before == '^';
    }

    private int nameEnd(int i) {
        int end = i;
        while (end < text.length()
                && (isLatin(text.charAt(end)) || isDigit(end) || "-_./+:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return Math.max(end, i + 1);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private int number(int start) {
        WrittenNumber low = WrittenNumber.at(text, start);
        if (low.isName()) {
            return nameEnd(start);
        }
        WrittenUnit unit = WrittenUnit.behind(text, low);
        boolean glued = low.end() < text.length() && isLatin(text.charAt(low.end()));
        if (glued && !unit.isNamed()) {
            boolean ordinal = ORDINALS.stream().anyMatch(word -> text.startsWith(word, low.end()));
            return ordinal ? low.end() : nameEnd(start);
        }
        if (isProduct(unit.end())) {
            return nameEnd(unit.end());
        }
        int end = unit.end();
        WrittenNumber high = low;
        int second = range(unit.end(), unit.isNamed());
        if (second > 0) {
            WrittenNumber other = WrittenNumber.at(text, second);
            WrittenUnit its = WrittenUnit.behind(text, other);
            if (!other.isName() && other.value().compareTo(low.value()) > 0) {
                high = other;
                unit = its.isNamed() ? its : unit;
                end = its.end();
            }
        }
        if (!isNumbering(start, low.end()) && !isFraction(start, end)) {
            add(start, end, low, high, unit);
        }
        return Math.max(end, start + 1);
    }

    /** {@code 1536×768} is a size, and so is {@code 1536 x 768}. */
    private boolean isProduct(int end) {
        int next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return end > 0 && "x×X".indexOf(text.charAt(end - 1)) >= 0 && isDigit(next);
    }

    /** {@code Windows Server 2003} is a name. */
    private boolean isNamed(int start) {
        return NAMED.matcher(text.substring(Math.max(0, start - BEFORE), start)).matches();
    }

    private void add(int start, int end, WrittenNumber low, WrittenNumber high, WrittenUnit unit) {
        Quantity.Sense sense =
                NumberWords.sense(text.substring(Math.max(0, start - BEFORE), start), text.substring(end));
        boolean year = low == high
                && low.looksLikeYear()
                && (unit.unit().isNone() || unit.isYears() || !unit.unit().isKnown());
        if (year && !unit.isYears() && isNamed(start)) {
            return;
        }
        Unit measured = year ? Unit.YEAR : unit.unit();
        int stop = year && !unit.isYears() ? low.end() : end;
        found.add(new Quantity(
                scaled(low, high),
                high.value(),
                measured,
                sense,
                new Span(start, stop),
                text.substring(start, stop).strip(),
                low.digits()));
    }

    /** The lower number of {@code 2~3만} is one of ten thousands, too. */
    private static BigDecimal scaled(WrittenNumber low, WrittenNumber high) {
        BigDecimal wide = low.value().multiply(high.factor());
        boolean shared = low.factor().compareTo(BigDecimal.ONE) == 0 && wide.compareTo(high.value()) < 0;
        return shared ? wide : low.value();
    }

    /** Where the second number of a range begins; 0 where none does. */
    private int range(int at, boolean named) {
        for (String mark : RANGES) {
            int next = at + mark.length();
            if (text.startsWith(mark, at) && isDigit(next) && !(named && mark.equals("-"))) {
                return next;
            }
        }
        return 0;
    }

    private boolean isNumbering(int start, int end) {
        for (String word : ORDINALS) {
            if (text.startsWith(word, end)) {
                return true;
            }
        }
        String before = text.substring(Math.max(0, start - BEFORE), start)
                .stripTrailing()
                .toLowerCase(java.util.Locale.ROOT);
        boolean listMark =
                text.substring(0, start).isBlank() && (text.startsWith(". ", end) || text.startsWith(") ", end));
        return listMark || NUMBERED.stream().anyMatch(before::endsWith);
    }

    private boolean isFraction(int start, int end) {
        String behind = text.substring(end).stripLeading();
        String before = text.substring(0, start).stripTrailing();
        return behind.startsWith("분의")
                || text.startsWith("분의", Math.max(0, end - 1))
                || before.endsWith("분의")
                || behind.startsWith("/")
                || behind.startsWith("×")
                || before.endsWith("×")
                || behind.startsWith(":");
    }
}
