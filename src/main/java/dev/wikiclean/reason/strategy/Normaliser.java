package dev.wikiclean.reason.strategy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of an answer what is counted in a vote, so that two ways to write one answer are one. */
@FunctionalInterface
public interface Normaliser {
    /** What {@code answer} votes for; empty where it is no vote. */
    Optional<String> of(String answer);

    /**
     * For short answers: case, space, composition of characters, quotes around and punctuation at the end do not count;
     * {@code 1,000.0} and {@code 1000} are one number.
     */
    static Normaliser words() {
        return answer -> {
            String plain = Normalizer.normalize(answer, Normalizer.Form.NFC)
                    .strip()
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT);
            plain = Patterns.QUOTES.matcher(plain).replaceAll("");
            plain = Patterns.END.matcher(plain).replaceAll("");
            plain = Patterns.QUOTES.matcher(plain).replaceAll("").strip();
            if (Patterns.NUMBER.matcher(plain).matches()) {
                BigDecimal number = new BigDecimal(plain.replace(",", "")).stripTrailingZeros();
                plain = (number.signum() == 0 ? BigDecimal.ZERO : number).toPlainString();
            }
            return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
        };
    }

    /** Compiled once. */
    final class Patterns {
        static final Pattern QUOTES = Pattern.compile("^[\"'`*“”‘’]+|[\"'`*“”‘’]+$");
        static final Pattern END = Pattern.compile("[\\s.。!！;；]+$");
        static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,30}|\\d{1,3}(,\\d{3}){1,9})(\\.\\d{1,30})?");

        private Patterns() {}
    }
}
