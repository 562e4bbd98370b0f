package dev.wikiclean.assist.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold between a named number and another, or a number: {@code budget_tokens < max_tokens}.
 *
 * @param left a name
 * @param right a name, or a number
 */
public record CodeRelation(String left, Operator operator, String right) {
    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(<=|>=|<|>|==|!=)\\s*([\\p{L}_][\\p{L}\\p{N}_]*|-?\\d+(?:\\.\\d+)?)\\s*");

    /** How two numbers compare. */
    public enum Operator {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("=="),
        OTHER("!=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case OTHER -> comparison != 0;
            };
        }
    }

    /** What breaks a relation: one number, or two of one call. */
    record Breach(NamedNumber left, Optional<NamedNumber> right) {}

    /** Reads {@code a < b} or {@code a >= 1024}; nothing for anything else. */
    public static Optional<CodeRelation> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Operator operator : Operator.values()) {
            if (operator.sign.equals(matcher.group(2))) {
                return Optional.of(new CodeRelation(matcher.group(1), operator, matcher.group(3)));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code code} can say anything of it. */
    boolean mayConcern(String code) {
        return code.contains(left) && (isNumber() || code.contains(right));
    }

    /** Where {@code numbers} break it. */
    List<Breach> breaches(List<NamedNumber> numbers) {
        return numbers.stream()
                .filter(number -> number.name().equals(left))
                .flatMap(number -> breach(number, numbers).stream())
                .toList();
    }

    private Optional<Breach> breach(NamedNumber number, List<NamedNumber> all) {
        if (isNumber()) {
            boolean holds = operator.holds(number.value().compareTo(new BigDecimal(right)));
            return holds ? Optional.empty() : Optional.of(new Breach(number, Optional.empty()));
        }
        return number.companion(right, all)
                .filter(other -> !operator.holds(number.value().compareTo(other.value())))
                .map(other -> new Breach(number, Optional.of(other)));
    }

    private boolean isNumber() {
        return Character.isDigit(right.charAt(0)) || right.charAt(0) == '-';
    }

    @Override
    public String toString() {
        return left + " " + operator.sign + " " + right;
    }
}
