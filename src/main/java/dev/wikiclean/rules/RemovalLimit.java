package dev.wikiclean.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many notes one run may take out of a vault.
 *
 * @param number a count, or a share of all notes in percent
 * @param isShare which of the two
 */
public record RemovalLimit(int number, boolean isShare) {
    /** What may be written, for the documentation. */
    public static final String WORDS = "a count such as 20, or a share of the notes such as 10%";

    static final String PATTERN = "^(?:[0-9]{1,7}|(?:[0-9]{1,2}|100)%)$";

    /** A share never means fewer: else a vault of a dozen notes would ask about each. */
    private static final int SHARE_AT_LEAST = 3;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(%?)");

    /** Nothing where {@code written} is neither a count nor a share. */
    public static Optional<RemovalLimit> of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        boolean share = !matcher.group(2).isEmpty();
        return share && number > 100 ? Optional.empty() : Optional.of(new RemovalLimit(number, share));
    }

    /** How many of {@code notes} notes; a share is rounded up, and 0% is none. */
    public int of(int notes) {
        if (!isShare || number == 0) {
            return number;
        }
        return (int) Math.max(SHARE_AT_LEAST, (notes * (long) number + 99) / 100);
    }

    /** As it is written in the configuration. */
    @Override
    public String toString() {
        return number + (isShare ? "%" : "");
    }
}
