package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions behind the name of what they are of: {@code Python 3.12}, {@code PostgreSQL v15.2}, {@code Foo 버전 1.4.0}. */
final class Versions {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})\\.(\\d{1,3})(?:\\.(\\d{1,4}))?(?![\\d%]|\\.\\d| ?(?:[xX×]|배|points?|퍼센트))");
    private static final Pattern NAME = Pattern.compile(
            "(?:^|.*[^\\p{L}\\p{N}_.-])(\\p{Lu}[\\p{IsLatin}\\p{N}+#.-]*)(?: version| 버전| ver\\.?)? (v)?$",
            Pattern.DOTALL);
    private static final int BEFORE = 40;

    private Versions() {}

    /** The version whose first digit stands at {@code start}. */
    static Optional<Quantity> at(String text, int start) {
        if (start == 0 || start > 1 && text.charAt(start - 1) == '.') {
            return Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!numbers.lookingAt()) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(text.substring(Math.max(0, start - BEFORE), start));
        if (!name.matches()) {
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.valueOf(Long.parseLong(numbers.group(1)) * 10_000_000L
                + Long.parseLong(numbers.group(2)) * 10_000L
                + (numbers.group(3) == null ? 0 : Long.parseLong(numbers.group(3))));
        Unit unit = new Unit("version of " + name.group(1).toLowerCase(Locale.ROOT), BigDecimal.ONE, true);
        Span span = new Span(start, numbers.end());
        return Optional.of(new Quantity(value, value, unit, Quantity.Sense.EXACT, span, span.of(text), 1));
    }
}
