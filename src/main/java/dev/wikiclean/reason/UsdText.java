package dev.wikiclean.reason;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts of money as people write them: {@code 0.05usd}. Exact: micro-dollars are whole. */
public final class UsdText {
    /** What is right, for messages. */
    public static final String WORDS = "dollars with at most six decimals, such as `0.05usd`";

    /** The same as an expression, for JSON Schema. */
    public static final String PATTERN = "^[0-9]{1,7}(\\.[0-9]{1,6})?usd$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private UsdText() {}

    /** The amount in micro-dollars; empty for another currency, none, or another form. */
    public static OptionalLong parse(String text) {
        String word = text.strip();
        if (!FORM.matcher(word).find()) {
            return OptionalLong.empty();
        }
        BigDecimal dollars = new BigDecimal(word.substring(0, word.length() - "usd".length()));
        return OptionalLong.of(dollars.movePointRight(6).longValueExact());
    }

    /** The amount as it is written in a configuration. */
    public static String of(long microDollars) {
        BigDecimal dollars = BigDecimal.valueOf(microDollars, 6).stripTrailingZeros();
        return (dollars.scale() < 0 ? dollars.setScale(0) : dollars).toPlainString() + "usd";
    }
}
