package dev.wikiclean.rules;

import dev.wikiclean.dedupe.MergeOptions;
import dev.wikiclean.moc.MocSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays one configuration text over a draft. */
final class ConfigReader {
    static final List<String> PROFILES = List.of("default", "agent-wiki");
    private static final List<String> SEVERITIES = List.of("off", "info", "warn", "error");
    private static final List<String> KEYS = List.of(
            "extends",
            "rules",
            "ignore",
            "templates",
            "daily-notes",
            "date-formats",
            "placeholders",
            "related-sections",
            "changelog-sections",
            "bookkeeping-keys",
            "stub-markers",
            "concepts",
            "error-patterns",
            "mentions",
            "duplicates",
            "moc");

    private static final int MOST_COMMITS = 10_000_000;

    private final ConfigDraft draft;

    ConfigReader(ConfigDraft draft) {
        this.draft = draft;
    }

    /** The profile that {@code root} extends, if it says so. */
    static Optional<String> base(YamlValue root) {
        return Optional.ofNullable(root.mapping(List.of()).get("extends")).flatMap(value -> value.oneOf(PROFILES));
    }

    void read(YamlValue root) {
        root.mapping(KEYS).forEach((key, value) -> {
            switch (key) {
                case "rules" -> rules(value);
                case "ignore" -> draft.ignore = value.strings();
                case "templates" -> draft.templates = value.strings();
                case "daily-notes" -> draft.dailyNotes = value.strings();
                case "date-formats" -> draft.dateFormats = NamePatterns.readDates(value.members());
                case "placeholders" -> draft.placeholders = NamePatterns.read(value.members());
                case "related-sections" -> draft.relatedSections = value.strings();
                case "changelog-sections" -> draft.changelogSections = value.strings();
                case "bookkeeping-keys" -> draft.bookkeepingKeys = value.strings();
                case "stub-markers" -> draft.stubMarkers = value.strings();
                case "concepts" ->
                    value.mapping(List.of())
                            .forEach((term, note) -> note.string().ifPresent(name -> draft.concepts.put(term, name)));
                case "error-patterns" ->
                    value.mapping(List.of()).forEach((phrase, weight) -> weight.number(1, 10)
                            .ifPresent(points -> draft.errorPatterns.put(phrase, points)));
                case "moc" -> moc(value);
                case "mentions" -> mentions(value);
                case "duplicates" -> duplicates(value);
                default -> {
                    // `extends` was followed before
                }
            }
        });
    }

    private void rules(YamlValue value) {
        value.mapping(RuleCatalog.ids()).forEach((id, setting) -> {
            RuleSettings before = draft.rules.getOrDefault(id, RuleSettings.OFF);
            if (!setting.isMapping()) {
                severity(setting)
                        .ifPresent(s -> draft.rules.put(id, new RuleSettings(s, before.remove(), before.history())));
                return;
            }
            Map<String, YamlValue> options = setting.mapping(options(id));
            Optional<Severity> severity = Optional.ofNullable(options.get("severity"))
                    .flatMap(this::severity)
                    .orElse(before.severity());
            boolean remove = Optional.ofNullable(options.get("remove"))
                    .flatMap(YamlValue::bool)
                    .orElse(before.remove());
            int history = Optional.ofNullable(options.get("history"))
                    .flatMap(ConfigReader::commits)
                    .orElse(before.history());
            draft.rules.put(id, new RuleSettings(severity, remove, history));
        });
    }

    private static List<String> options(String rule) {
        return switch (rule) {
            case "error-note", "stub-note" -> List.of("severity", "remove");
            case BrokenLink.ID -> List.of("severity", "history");
            default -> List.of("severity");
        };
    }

    /** How many commits may be asked: {@code off} is none. */
    private static Optional<Integer> commits(YamlValue value) {
        return value.string().filter("off"::equals).isPresent() ? Optional.of(0) : value.number(1, MOST_COMMITS);
    }

    /** Nothing where the value is wrong; an empty severity for a rule that is off. */
    private Optional<Optional<Severity>> severity(YamlValue value) {
        return value.oneOf(SEVERITIES).map(word -> switch (word) {
            case "info" -> Optional.of(Severity.INFO);
            case "warn" -> Optional.of(Severity.WARN);
            case "error" -> Optional.of(Severity.ERROR);
            default -> Optional.empty();
        });
    }

    private void moc(YamlValue value) {
        Map<String, YamlValue> keys = value.mapping(List.of("folder", "min-notes", "title", "category-key"));
        MocSettings before = draft.moc;
        draft.moc = new MocSettings(
                text(keys, "folder").map(f -> folder(keys, f)).orElse(before.folder()),
                Optional.ofNullable(keys.get("min-notes"))
                        .flatMap(n -> n.number(1, 100_000))
                        .orElse(before.minNotes()),
                text(keys, "title").filter(t -> isTitle(keys, t)).orElse(before.title()),
                text(keys, "category-key").filter(k -> !k.isBlank()).orElse(before.categoryKey()));
    }

    private void mentions(YamlValue value) {
        Map<String, YamlValue> keys = value.mapping(List.of("common-percent", "ignore"));
        MentionSettings before = draft.mentions;
        draft.mentions = new MentionSettings(
                Optional.ofNullable(keys.get("common-percent"))
                        .flatMap(n -> n.number(0, 100))
                        .orElse(before.commonPercent()),
                Optional.ofNullable(keys.get("ignore")).map(YamlValue::strings).orElse(before.ignore()));
    }

    private void duplicates(YamlValue value) {
        Map<String, YamlValue> keys = value.mapping(List.of("prefer", "redirects", "origin-heading", "redirect-line"));
        MergeSettings before = draft.merging;
        draft.merging = new MergeSettings(
                Optional.ofNullable(keys.get("prefer")).map(YamlValue::strings).orElse(before.prefer()),
                before.asked(),
                Optional.ofNullable(keys.get("redirects"))
                        .flatMap(word -> word.oneOf(List.of("keep", "remove")))
                        .map("remove"::equals)
                        .orElse(before.remove()),
                wording(keys, "origin-heading").orElse(before.originHeading()),
                wording(keys, "redirect-line").orElse(before.redirectLine()));
    }

    private static Optional<String> wording(Map<String, YamlValue> keys, String key) {
        Optional<String> text = text(keys, key);
        if (text.isPresent() && !MergeOptions.isWording(text.get())) {
            keys.get(key).problem("one line with `%s` in it, such as `From %s`");
            return Optional.empty();
        }
        return text;
    }

    private static Optional<String> text(Map<String, YamlValue> keys, String key) {
        return Optional.ofNullable(keys.get(key)).flatMap(YamlValue::string);
    }

    private static String folder(Map<String, YamlValue> keys, String written) {
        String folder = written.strip().replaceAll("^/+|/+$", "");
        for (String part : folder.split("/", -1)) {
            if (!folder.isEmpty() && (part.isEmpty() || part.equals(".") || part.equals(".."))) {
                keys.get("folder").problem("not a folder of the vault: `" + written + "`");
                return "";
            }
        }
        return folder;
    }

    private static boolean isTitle(Map<String, YamlValue> keys, String title) {
        boolean good = title.contains("{name}") && title.indexOf('/') < 0 && !title.contains("\n");
        if (!good) {
            keys.get("title").problem("a title holds `{name}` and no slash, such as `{name} MOC`");
        }
        return good;
    }
}
