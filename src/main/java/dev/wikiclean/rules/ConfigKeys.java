package dev.wikiclean.rules;

import dev.wikiclean.dedupe.MergeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every key at the top of a configuration, and those in groups below it; the options of rules are in {@link RuleKeys}. */
final class ConfigKeys {
    static final String EXTENDS = "extends";
    static final String RULES = "rules";

    static final Setting<Globs> INCLUDE = Setting.top(
            "include",
            Kinds.globs(),
            Globs.NONE,
            "The only files in which anything is reported or changed; all where empty. Links to others still count.");
    static final Setting<Globs> IGNORE = Setting.top(
            "ignore",
            Kinds.globs(),
            Globs.NONE,
            "Files in which nothing is reported and nothing is changed. Links to them still count.");
    static final Setting<Globs> TEMPLATES =
            Setting.top("templates", Kinds.globs(), Globs.NONE, "Notes that are filled in later.");
    static final Setting<Globs> DAILY_NOTES =
            Setting.top("daily-notes", Kinds.globs(), Globs.NONE, "Notes named by their day.");
    static final Setting<NamePatterns> DATE_FORMATS = Setting.top(
            "date-formats",
            Kinds.dateFormats(),
            NamePatterns.NONE,
            "Names by dates besides 2026-05-08, 2026-05, 2026-W19 and 2026-Q2, in the format of Obsidian's daily notes.");
    static final Setting<NamePatterns> PLACEHOLDERS = Setting.top(
            "placeholders",
            Kinds.patterns(),
            NamePatterns.NONE,
            "Names that nobody expects to exist: globs, or expressions between slashes.");
    static final Setting<SectionPatterns> RELATED_SECTIONS = Setting.top(
            "related-sections",
            Kinds.sectionNames(),
            SectionPatterns.NONE,
            "Headings and labels of lists that are nothing but pointers to other notes; a star stands for any words.");
    static final Setting<SectionPatterns> CHANGELOG_SECTIONS = Setting.top(
            "changelog-sections",
            Kinds.sectionNames(),
            SectionPatterns.NONE,
            "Headings of sections that only tell when a note was changed.");
    static final Setting<List<String>> BOOKKEEPING_KEYS = Setting.top(
            "bookkeeping-keys",
            Kinds.texts(),
            List.of(),
            "Front matter keys that say nothing about a note's topic: a note with no others and no body is a stub.");
    static final Setting<List<String>> STUB_MARKERS = Setting.top(
            "stub-markers",
            Kinds.texts(),
            List.of(),
            "Words that stand for \"nothing here yet\" when a note holds nothing else.");
    static final Setting<Map<String, String>> CONCEPTS = Setting.top(
            "concepts",
            Kinds.mapping(Kinds.text()),
            Map.of(),
            "Names that people write for a note of another name: the word, then the note.");
    static final Setting<Map<String, Integer>> ERROR_PATTERNS = Setting.top(
            "error-patterns",
            new PhraseWeightsKind(1, 10),
            Map.of(),
            "More evidence of captured error pages than is packaged: phrase, then weight.");

    static final Setting<String> MAX_REMOVALS = Setting.top(
            "max-removals",
            Kinds.text(
                    written -> RemovalLimit.of(written).isPresent(),
                    "expected " + RemovalLimit.WORDS,
                    RemovalLimit.PATTERN),
            "10%",
            "How many notes one run may remove before it stops and asks; of a share at least 3.");

    static final Setting<Integer> COMMON_PERCENT = Setting.in(
            "mentions",
            "common-percent",
            Kinds.whole(0, 100),
            100,
            "A name that stands unlinked in more than this share of the notes is a common word.");
    static final Setting<List<String>> MENTIONS_IGNORE =
            Setting.in("mentions", "ignore", Kinds.texts(), List.of(), "Names that are never looked for.");

    static final Setting<List<String>> PREFER = Setting.in(
            "duplicates",
            "prefer",
            Kinds.texts(),
            List.of(),
            "Globs of the notes that others are merged into, the strongest wish first, before trust and links.");
    static final Setting<String> REDIRECTS = Setting.in(
            "duplicates",
            "redirects",
            Kinds.oneOf("keep", "remove"),
            "keep",
            "Keep a redirect note for each duplicate, or remove duplicates to git's history (or the trash).");
    static final Setting<String> ORIGIN_HEADING = Setting.in(
            "duplicates",
            "origin-heading",
            wording(),
            MergeOptions.DEFAULT.originHeading(),
            "The heading above text that found no section of its own; %s is the old title.");
    static final Setting<String> REDIRECT_LINE = Setting.in(
            "duplicates",
            "redirect-line",
            wording(),
            MergeOptions.DEFAULT.redirectLine(),
            "The body of a redirect; %s is the link to the canonical.");

    static final Setting<String> MOC_FOLDER = Setting.in(
            "moc", "folder", Kinds.folder(), "", "Where a new map of content is written; empty for the vault's root.");
    static final Setting<Integer> MOC_MIN_NOTES = Setting.in(
            "moc",
            "min-notes",
            Kinds.whole(1, 100_000),
            1,
            "How many notes a category needs before a map is made for it.");
    static final Setting<String> MOC_TITLE = Setting.in(
            "moc",
            "title",
            Kinds.text(
                    title -> title.contains("{name}") && title.indexOf('/') < 0 && !title.contains("\n"),
                    "a title holds `{name}` and no slash, such as `{name} MOC`",
                    "^[^/\\n]*\\{name\\}[^/\\n]*$"),
            "{name} MOC",
            "The title and file name of a new map; {name} stands for the category's last part.");
    static final Setting<String> MOC_CATEGORY_KEY = Setting.in(
            "moc",
            "category-key",
            Kinds.text(key -> !key.isBlank(), "the key that names the category, such as `category`", "\\S"),
            "category",
            "The front matter key that names a note's category.");

    static final Setting<List<SectionPatterns>> REQUIRED_SECTIONS = Setting.in(
            "sections",
            "required",
            Kinds.sections(),
            List.of(),
            "The sections that a note must have, each by a name or by several names for the same.");
    static final Setting<List<SectionPatterns>> SECTION_ORDER = Setting.in(
            "sections",
            "order",
            Kinds.sections(),
            List.of(),
            "The order in which sections stand, optional ones among them; else that of the required ones.");
    static final Setting<Map<String, List<SectionPatterns>>> SECTIONS_BY_TYPE = Setting.in(
            "sections",
            "by-type",
            Kinds.mapping(Kinds.sections()),
            Map.of(),
            "What notes of a type (`type` of the front matter) must have instead.");
    static final Setting<Globs> SECTION_PLACES = Setting.in(
            "sections", "only-in", Kinds.globs(), Globs.NONE, "Where such notes lie; everywhere where empty.");
    static final Setting<List<String>> SECTION_KEYS = Setting.in(
            "sections",
            "with-keys",
            Kinds.texts(),
            List.of(),
            "Front matter keys of which such a note has at least one; any note where empty.");

    private ConfigKeys() {}

    private static Kind<String> wording() {
        return Kinds.text(MergeOptions::isWording, "one line with `%s` in it, such as `From %s`", "^[^\\n]*%s[^\\n]*$");
    }

    /** The keys at the top that have no keys below them, in the order of the documentation. */
    static List<Setting<?>> top() {
        return List.of(
                INCLUDE,
                IGNORE,
                TEMPLATES,
                DAILY_NOTES,
                DATE_FORMATS,
                PLACEHOLDERS,
                RELATED_SECTIONS,
                CHANGELOG_SECTIONS,
                BOOKKEEPING_KEYS,
                STUB_MARKERS,
                CONCEPTS,
                ERROR_PATTERNS,
                MAX_REMOVALS);
    }

    /** The keys at the top with others below them. */
    static List<SettingGroup> groups() {
        return List.of(
                MatterKeys.group(),
                new SettingGroup(
                        "mentions", "How unlinked mentions are looked for.", List.of(COMMON_PERCENT, MENTIONS_IGNORE)),
                new SettingGroup(
                        "duplicates",
                        "How duplicates are merged.",
                        List.of(PREFER, REDIRECTS, ORIGIN_HEADING, REDIRECT_LINE)),
                new SettingGroup(
                        "sections",
                        "The sections that notes must have.",
                        List.of(REQUIRED_SECTIONS, SECTION_ORDER, SECTIONS_BY_TYPE, SECTION_PLACES, SECTION_KEYS)),
                VerifyKeys.group(),
                new SettingGroup(
                        "moc",
                        "How maps of content are made.",
                        List.of(MOC_FOLDER, MOC_MIN_NOTES, MOC_TITLE, MOC_CATEGORY_KEY)),
                ReasoningKeys.group());
    }

    /** Every key that may stand at the top. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(EXTENDS, RULES));
        top().forEach(setting -> names.add(setting.name()));
        groups().forEach(group -> names.add(group.name()));
        return names;
    }
}
