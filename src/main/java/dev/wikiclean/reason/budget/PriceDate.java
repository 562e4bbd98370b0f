package dev.wikiclean.reason.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date in a price list. Its time zone is not known: it begins where the day begins first on earth, and ends where it ends
 * last. An instant is exact.
 *
 * @param begin the first instant of it
 * @param changes the first instant at which somebody may say that it is over
 * @param end the instant after it
 */
record PriceDate(Instant begin, Instant changes, Instant end) {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    static Optional<PriceDate> of(PriceNode node, String key) throws PriceException {
        Optional<String> text = node.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.get().contains("T")) {
                Instant exact = Instant.parse(text.get());
                return Optional.of(new PriceDate(exact, exact, exact));
            }
            LocalDate day = LocalDate.parse(text.get());
            LocalDate next = day.plusDays(1);
            return Optional.of(new PriceDate(
                    day.atStartOfDay().toInstant(FIRST),
                    next.atStartOfDay().toInstant(FIRST),
                    next.atStartOfDay().toInstant(LAST)));
        } catch (DateTimeParseException e) {
            throw node.wrong(key + " is no date: " + text.get(), "write it like " + key + ": 2026-12-31");
        }
    }
}
