package dev.wikiclean.rules;

import dev.wikiclean.vault.ScalarReading;
import dev.wikiclean.vault.ValueShape;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Says of one value whether it is of the type that the schema gives its key, and how it can become so. */
final class TypeCheck {
    /** Lists that Obsidian itself takes from one text with commas ("Properties", "Format converter", Obsidian Help). */
    private static final Set<String> SPLIT = Set.of("tags", "aliases", "cssclasses");

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private TypeCheck() {}

    /** @param inBrackets how the vault writes its lists, where the note itself shows no habit */
    static Optional<Flaw> flaw(
            PropertySpec spec, ValueShape shape, List<String> strings, Supplier<Boolean> inBrackets) {
        if (shape == ValueShape.NOTHING || spec.type() == PropertyType.ANY) {
            return Optional.empty();
        }
        return switch (spec.type()) {
            case ANY -> Optional.empty();
            case LIST, LINKS -> list(spec, shape, strings, inBrackets);
            case MAPPING -> shape == ValueShape.MAPPING ? Optional.empty() : wrongShape(spec, shape);
            default ->
                switch (shape) {
                    case LIST, MAPPING, OTHER -> wrongShape(spec, shape);
                    case LINK -> Optional.of(bareLink(spec.key()));
                    default -> scalar(spec, shape == ValueShape.PLAIN, strings.get(0));
                };
        };
    }

    private static Optional<Flaw> wrongShape(PropertySpec spec, ValueShape shape) {
        String holds =
                switch (shape) {
                    case LIST -> "a list";
                    case MAPPING -> "keys with values";
                    case OTHER -> "a list of lists or of keys";
                    default -> "one value";
                };
        return Optional.of(Flaw.of("holds " + holds + ", not " + spec.type().words()));
    }

    /** YAML reads {@code [[x]]} as a list in a list; programs show it so, or lose it when they write it back. */
    static Flaw bareLink(String key) {
        return Flaw.safe(
                "holds a link without quotes, which YAML reads as a list in a list",
                "put the link in quotes",
                edits -> edits.quote(key));
    }

    private static Optional<Flaw> list(
            PropertySpec spec, ValueShape shape, List<String> strings, Supplier<Boolean> inBrackets) {
        return switch (shape) {
            case LIST -> members(spec, strings);
            case MAPPING, OTHER -> wrongShape(spec, shape);
            default ->
                spec.type() == PropertyType.LINKS && shape != ValueShape.LINK && !isLink(strings.get(0))
                        ? wrong(spec, strings.get(0))
                        : Optional.of(lone(spec, strings.get(0), inBrackets));
        };
    }

    /** One value where a list is expected. */
    private static Flaw lone(PropertySpec spec, String value, Supplier<Boolean> inBrackets) {
        String key = spec.key();
        String what = "holds one text where a list is expected";
        List<String> parts = Stream.of(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean several = parts.size() > 1;
        boolean spaced = key.equals("tags") && parts.stream().anyMatch(part -> part.indexOf(' ') >= 0);
        boolean bracketed = value.startsWith("[") && !value.startsWith("[[") || value.startsWith("{");
        if (parts.isEmpty() || bracketed || spaced || value.indexOf('\n') >= 0 || several && !SPLIT.contains(key)) {
            return Flaw.suggesting(what, "make a list of it: one `- ` line for each member");
        }
        return Flaw.safe(
                what,
                several ? "make a list of its " + parts.size() + " parts" : "make a list of it",
                edits -> edits.makeList(key, several ? parts : List.of(value), inBrackets.get()));
    }

    private static Optional<Flaw> members(PropertySpec spec, List<String> strings) {
        PropertyType items = spec.type() == PropertyType.LINKS ? PropertyType.LINK : spec.items();
        if (items == PropertyType.TEXT) {
            return Optional.empty(); // whether a member stands in quotes is not known here
        }
        for (String member : strings) {
            boolean wrong =
                    switch (items) {
                        case NUMBER -> !ScalarReading.isDecimal(member);
                        case DATE -> !isDate(spec, member);
                        case LINK -> !isLink(member);
                        default -> false;
                    };
            if (wrong && !spec.isExcepted(member)) {
                return Optional.of(Flaw.of("holds `" + Matter.shown(member) + "`, which is not " + items.words()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> scalar(PropertySpec spec, boolean plain, String value) {
        if (spec.isExcepted(value)) {
            return Optional.empty();
        }
        return switch (spec.type()) {
            case TEXT -> text(spec, plain, value);
            case NUMBER -> number(spec, plain, value, ScalarReading.isDecimal(value));
            case INTEGER -> number(spec, plain, value, value.matches("[-+]?\\d{1,18}"));
            case BOOLEAN -> bool(spec, plain, value);
            case DATE -> isDate(spec, value) ? Optional.empty() : date(spec, value);
            case DATETIME -> isDateTime(spec, value) ? Optional.empty() : wrong(spec, value);
            case LINK -> isLink(value) ? Optional.empty() : wrong(spec, value);
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> wrong(PropertySpec spec, String value) {
        String form = spec.format().map(f -> " as " + f.written()).orElse("");
        return Optional.of(
                Flaw.of("is `" + Matter.shown(value) + "`, not " + spec.type().words() + form));
    }

    private static Optional<Flaw> text(PropertySpec spec, boolean plain, String value) {
        ScalarReading reading = plain ? ScalarReading.of(value) : ScalarReading.STRING;
        return reading == ScalarReading.STRING || reading == ScalarReading.NULL
                ? Optional.empty()
                : Optional.of(Flaw.safe(
                        "is text, but YAML reads `" + Matter.shown(value) + "` as " + reading.words(),
                        "put it in quotes",
                        edits -> edits.quote(spec.key())));
    }

    private static Optional<Flaw> number(PropertySpec spec, boolean plain, String value, boolean right) {
        if (!right) {
            return wrong(spec, value);
        }
        return plain
                ? Optional.empty()
                : Optional.of(Flaw.safe(
                        "is `" + Matter.shown(value) + "` in quotes, which makes a text of "
                                + spec.type().words(),
                        "take the quotes away",
                        edits -> edits.unquote(spec.key())));
    }

    private static Optional<Flaw> bool(PropertySpec spec, boolean plain, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(word);
        if (!yes && !NO.contains(word)) {
            return wrong(spec, value);
        }
        String right = yes ? "true" : "false";
        if (word.equals(right)) {
            return plain
                    ? Optional.empty()
                    : Optional.of(Flaw.safe(
                            "is `" + value + "` in quotes, which makes a text of it",
                            "take the quotes away",
                            edits -> edits.unquote(spec.key())));
        }
        return Optional.of(Flaw.safe(
                "is `" + value + "`, which not every program reads as " + right,
                "write `" + right + "`",
                edits -> edits.setLiteral(spec.key(), right)));
    }

    private static Optional<Flaw> date(PropertySpec spec, String value) {
        Optional<LocalDate> day = spec.format().isPresent() ? Optional.empty() : CalendarDate.otherSpelling(value);
        return day.isEmpty()
                ? wrong(spec, value)
                : Optional.of(Flaw.safe(
                        "is `" + Matter.shown(value) + "`, not a date as " + day.get(),
                        "write " + day.get(),
                        edits -> edits.setLiteral(spec.key(), day.get().toString())));
    }

    private static boolean isDate(PropertySpec spec, String value) {
        return spec.format()
                .map(form -> form.pattern().matcher(value).matches())
                .orElseGet(() -> CalendarDate.iso(value.strip()).isPresent());
    }

    private static boolean isDateTime(PropertySpec spec, String value) {
        return spec.format()
                .map(form -> form.pattern().matcher(value).matches())
                .orElseGet(() -> CalendarDate.isTimed(value.strip()));
    }

    static boolean isLink(String value) {
        String text = value.strip();
        return text.startsWith("[[") && text.endsWith("]]") && text.length() > 4
                || text.startsWith("[") && text.endsWith(")") && text.contains("](");
    }
}
