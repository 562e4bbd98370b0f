package dev.wikiclean.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The keys of the configuration that make the schema of front matter. */
final class MatterKeys {
    static final String GROUP = "front-matter";

    static final Setting<String> TYPE = Setting.top(
            "type", Kinds.oneOf(PropertyType.ids()), "any", "What the key holds; anything where it is not said.");
    static final Setting<String> ITEMS = Setting.top(
            "items", Kinds.oneOf("any", "text", "number", "date", "link"), "any", "What each member of a list is.");
    static final Setting<Boolean> REQUIRED =
            Setting.top("required", Kinds.flag(), false, "Whether the key must be there and hold something.");
    static final Setting<List<String>> ENUM =
            Setting.top("enum", Kinds.texts(), List.of(), "The only values; any where empty.");
    static final Setting<Double> MIN = Setting.top("min", bound(), -1e15, "The least number.");
    static final Setting<Double> MAX = Setting.top("max", bound(), 1e15, "The greatest number.");
    static final Setting<Settings> RANGE =
            Setting.top("range", Kinds.settings(MIN, MAX), Settings.NONE, "Between which numbers the value lies.");
    static final Setting<String> PATTERN = Setting.top(
            "pattern",
            Kinds.text(MatterKeys::isExpression, "a regular expression for the whole value, such as `[a-z-]+`", ""),
            "",
            "A regular expression that each whole value matches.");
    static final Setting<String> FORMAT = Setting.top(
            "format",
            Kinds.text(
                    text -> text.isEmpty() || DateFormat.pattern(text).isPresent(),
                    "a date format as Obsidian writes it, such as `YYYY-MM-DD`",
                    ""),
            "",
            "How a date is written, where not as 2026-05-08 or 2026-05-08T10:30.");
    static final Setting<Boolean> REFERENCES =
            Setting.top("references", Kinds.flag(), false, "Whether each value must name a note, by a link or a path.");
    static final Setting<List<String>> ALSO = Setting.top(
            "also", Kinds.texts(), List.of(), "Values that are right whatever else is said, such as `none`.");
    static final Setting<Globs> ONLY_IN =
            Setting.top("only-in", Kinds.globs(), Globs.NONE, "The files in which this holds; all where empty.");
    static final Setting<Map<String, List<String>>> WHEN = Setting.top(
            "when",
            Kinds.mapping(Kinds.texts()),
            Map.of(),
            "Holds only in notes where each of these keys has one of its values.");
    static final Setting<Map<String, List<String>>> UNLESS = Setting.top(
            "unless",
            Kinds.mapping(Kinds.texts()),
            Map.of(),
            "Does not hold in notes where any of these keys has one of its values.");
    static final Setting<List<String>> WITH_ANY = Setting.top(
            "with-any", Kinds.texts(), List.of(), "Holds only in notes that have at least one of these keys.");

    private static final Setting<Map<String, Settings>> PROPERTIES = Setting.top(
            "keys", Kinds.mapping(new PropertyKind()), Map.of(), "What each key holds, over the general keys.");
    private static final Setting<String> KIND_UNKNOWN = Setting.top(
            "unknown",
            Kinds.oneOf("allow", "report"),
            "allow",
            "Whether keys that nothing is said about are reported.");
    private static final Setting<List<String>> KIND_ORDER = Setting.top(
            "order", Kinds.texts(), List.of(), "The order of these keys, before all others; none where empty.");

    static final Setting<String> UNKNOWN =
            Setting.in(GROUP, "unknown", KIND_UNKNOWN.kind(), "allow", KIND_UNKNOWN.sentence());
    static final Setting<List<String>> ORDER =
            Setting.in(GROUP, "order", KIND_ORDER.kind(), List.of(), KIND_ORDER.sentence());
    static final Setting<Map<String, Settings>> KEYS =
            Setting.in(GROUP, "keys", PROPERTIES.kind(), Map.of(), "What each key holds, in every note.");
    static final Setting<Map<String, Settings>> KINDS = Setting.in(
            GROUP,
            "kinds",
            Kinds.mapping(Kinds.settings(ONLY_IN, WITH_ANY, WHEN, UNLESS, KIND_UNKNOWN, KIND_ORDER, PROPERTIES)),
            Map.of(),
            "Kinds of notes by a name of yours: which notes they are, and what their keys hold besides.");

    private MatterKeys() {}

    static SettingGroup group() {
        return new SettingGroup(
                GROUP,
                "The schema of front matter: what `front-matter-type` and `front-matter-missing` go by.",
                List.of(UNKNOWN, ORDER, KEYS, KINDS));
    }

    /** What may be said of one key. */
    static Kind<Settings> property() {
        return Kinds.settings(
                TYPE, ITEMS, REQUIRED, ENUM, RANGE, PATTERN, FORMAT, REFERENCES, ALSO, ONLY_IN, WHEN, UNLESS);
    }

    static Map<String, Settings> properties(Settings kind) {
        return kind.get(PROPERTIES);
    }

    static boolean reportsUnknown(Settings kind) {
        return kind.get(KIND_UNKNOWN).equals("report");
    }

    static List<String> order(Settings kind) {
        return kind.get(KIND_ORDER);
    }

    private static Kind<Double> bound() {
        return Kinds.number(-1e15, 1e15);
    }

    private static boolean isExpression(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException | StackOverflowError e) {
            return false;
        }
    }
}
