package dev.wikiclean.rules;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of one word, number or text. */
final class ScalarKinds {
    private ScalarKinds() {}

    record Flag() implements Kind<Boolean> {
        @Override
        public Optional<Boolean> read(YamlValue value) {
            return value.bool();
        }

        @Override
        public String words() {
            return "true or false";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "boolean");
        }

        @Override
        public Object plain(Boolean value) {
            return value;
        }
    }

    /** @param zero the word that stands for 0 */
    record Whole(int from, int to, Optional<String> zero) implements Kind<Integer> {
        @Override
        public Optional<Integer> read(YamlValue value) {
            return zero.isPresent() && value.string().equals(zero) ? Optional.of(0) : value.number(from, to);
        }

        @Override
        public String words() {
            return zero.map(word -> "`" + word + "`, or ").orElse("") + "a whole number from " + from + " to " + to;
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> number = Schemas.of("type", "integer", "minimum", from, "maximum", to);
            return zero.isEmpty() ? number : Schemas.of("anyOf", List.of(Map.of("const", zero.get()), number));
        }

        @Override
        public Object plain(Integer value) {
            return value == 0 && zero.isPresent() ? zero.get() : value;
        }
    }

    record Decimal(double from, double to) implements Kind<Double> {
        @Override
        public Optional<Double> read(YamlValue value) {
            Optional<String> text = value.string();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                double number = new BigDecimal(text.get().strip()).doubleValue();
                if (from <= number && number <= to) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // told below, in the reader's words
            }
            value.problem("expected " + words() + ", not `" + YamlValue.shown(text.get()) + "`");
            return Optional.empty();
        }

        @Override
        public String words() {
            return "a number from " + written(from) + " to " + written(to);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.of("type", "number", "minimum", plain(from), "maximum", plain(to));
        }

        @Override
        public Object plain(Double value) {
            return new BigDecimal(written(value));
        }

        private static String written(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
    }

    record OneOf(List<String> allowed) implements Kind<String> {
        OneOf {
            allowed = List.copyOf(allowed);
        }

        @Override
        public Optional<String> read(YamlValue value) {
            return value.oneOf(allowed);
        }

        @Override
        public String words() {
            return "one of " + String.join(", ", allowed);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", allowed);
        }

        @Override
        public Object plain(String value) {
            return value;
        }
    }

    record Text(Predicate<String> check, String expected, String pattern) implements Kind<String> {
        @Override
        public Optional<String> read(YamlValue value) {
            Optional<String> text = value.string();
            if (text.isPresent() && !check.test(text.get())) {
                value.problem(expected);
                return Optional.empty();
            }
            return text;
        }

        @Override
        public String words() {
            return expected;
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>(Schemas.scalar());
            if (!pattern.isEmpty()) {
                schema.put("pattern", pattern);
            }
            return schema;
        }

        @Override
        public Object plain(String value) {
            return value;
        }
    }

    record Duration() implements Kind<Period> {
        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([dwmy])");

        @Override
        public Optional<Period> read(YamlValue value) {
            Optional<String> text = value.string();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Matcher form = FORM.matcher(text.get());
            if (!form.matches()) {
                value.problem("expected " + words() + ", not `" + YamlValue.shown(text.get()) + "`");
                return Optional.empty();
            }
            int count = Integer.parseInt(form.group(1));
            return Optional.of(
                    switch (form.group(2)) {
                        case "d" -> Period.ofDays(count);
                        case "w" -> Period.ofWeeks(count);
                        case "m" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    });
        }

        @Override
        public String words() {
            return "a time such as 180d, 26w, 6m or 2y";
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.of("type", "string", "pattern", "^" + FORM.pattern() + "$");
        }

        @Override
        public Object plain(Period value) {
            if (value.getYears() > 0) {
                return value.getYears() + "y";
            }
            return value.getMonths() > 0 ? value.getMonths() + "m" : value.getDays() + "d";
        }
    }
}
