package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of the configuration that say how `wiki-clean verify` judges. */
final class VerifyKeys {
    static final String GROUP = "verify";
    private static final Pattern RELATION = Pattern.compile(
            "\\s*[\\p{L}_][\\p{L}\\p{N}_]*\\s*(?:<=|>=|<|>|==|!=)\\s*(?:[\\p{L}_][\\p{L}\\p{N}_]*|-?\\d+(?:\\.\\d+)?)\\s*");

    private static final Setting<List<String>> LANGUAGES = Setting.top(
            "languages", Kinds.texts(), List.of(), "The languages of code that it judges; any where empty.");
    private static final Setting<String> REQUIRE = Setting.top(
            "require",
            Kinds.text(
                    text -> RELATION.matcher(text).matches(),
                    "a name, a comparison, and a name or a number, such as `budget_tokens < max_tokens`",
                    ""),
            "",
            "What must hold between the numbers of these names in one call.");
    private static final Setting<String> BECAUSE =
            Setting.top("because", Kinds.text(), "", "Why, for a person; empty where the sources say it.");

    static final Setting<Map<String, Settings>> CODE_CHECKS = Setting.in(
            GROUP,
            "code-checks",
            Kinds.mapping(Kinds.settings(LANGUAGES, REQUIRE, BECAUSE)),
            Map.of(),
            "Small checks of code by a name of yours: what must hold between named numbers.");
    static final Setting<List<String>> SOURCE_KEYS = Setting.in(
            GROUP, "source-keys", Kinds.texts(), List.of(), "The keys of front matter that name a note's sources.");
    static final Setting<Globs> SOURCE_FILES = Setting.in(
            GROUP,
            "source-files",
            Kinds.globs(),
            Globs.NONE,
            "Notes that are sources: quotations that link to one must stand in it word for word.");
    static final Setting<Boolean> LINKED_NOTES = Setting.in(
            GROUP,
            "linked-notes",
            Kinds.flag(),
            true,
            "Whether what a note links to counts as evidence, too: notes that are no sources, no drafts and no redirects. A"
                    + " claim that they alone support is worth no more than `trust: linked`.");
    static final Setting<SectionPatterns> SECTIONS = Setting.in(
            GROUP,
            "sections",
            Kinds.sectionNames(),
            SectionPatterns.NONE,
            "Headings of sections that tell against what a note was verified.");
    static final Setting<Map<String, Double>> TRUST = Setting.in(
            GROUP,
            "trust",
            Kinds.mapping(Kinds.number(0, 1)),
            Map.of(),
            "What a supported claim is worth by the `source_trust_level` of its source, and of the note where the source"
                    + " has none; `none` where neither has, `linked` the most by a linked note that is no source.");
    static final Setting<Double> REFUTED_CAP = Setting.in(
            GROUP,
            "refuted-cap",
            Kinds.number(0, 1),
            0.5,
            "The most confidence that a note with a refuted claim can have; halved by each further one.");
    static final Setting<Map<String, String>> STATUS = Setting.in(
            GROUP,
            "status",
            Kinds.mapping(Kinds.text()),
            Map.of(),
            "What `verification_status` says: `supported` (every claim), `partly`, `refuted`, `unproven`.");

    private VerifyKeys() {}

    private static Setting<Optional<Severity>> severity(VerifyCheck check) {
        return Setting.in(
                GROUP, check.id(), Kinds.severity(), Optional.of(check.severity()), check.sentence() + " Or off.");
    }

    static SettingGroup group() {
        List<Setting<?>> all = new ArrayList<>();
        for (VerifyCheck check : VerifyCheck.values()) {
            all.add(severity(check));
        }
        all.addAll(List.of(SOURCE_KEYS, SOURCE_FILES, LINKED_NOTES, SECTIONS, CODE_CHECKS, TRUST, REFUTED_CAP, STATUS));
        return new SettingGroup(GROUP, "How `wiki-clean verify` judges.", all);
    }

    static VerifySettings read(Config config) {
        Map<VerifyCheck, Severity> severities = new LinkedHashMap<>();
        for (VerifyCheck check : VerifyCheck.values()) {
            config.option(severity(check)).ifPresent(severity -> severities.put(check, severity));
        }
        List<VerifySettings.CodeRule> rules = new ArrayList<>();
        config.option(CODE_CHECKS).forEach((name, rule) -> {
            if (!rule.get(REQUIRE).isEmpty()) {
                rules.add(new VerifySettings.CodeRule(name, rule.get(LANGUAGES), rule.get(REQUIRE), rule.get(BECAUSE)));
            }
        });
        return new VerifySettings(
                severities,
                config.option(SOURCE_KEYS),
                config.option(SOURCE_FILES)::match,
                config.option(LINKED_NOTES),
                config.option(SECTIONS)::match,
                rules,
                config.option(TRUST),
                config.option(REFUTED_CAP),
                config.option(STATUS));
    }
}
