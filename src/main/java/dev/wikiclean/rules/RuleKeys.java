package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of one rule: those that every rule has, and those that it declares. */
record RuleKeys(
        String rule,
        Setting<Optional<Severity>> severity,
        Setting<Globs> include,
        Setting<Globs> exclude,
        List<Setting<?>> own) {
    RuleKeys {
        own = List.copyOf(own);
    }

    static RuleKeys of(Rule rule) {
        String id = rule.id();
        return new RuleKeys(
                id,
                Setting.ofRule(
                        id, "severity", Kinds.severity(), Optional.empty(), "How much a finding matters, or off."),
                Setting.ofRule(id, "include", Kinds.globs(), Globs.NONE, "The only files it reports; all where empty."),
                Setting.ofRule(id, "exclude", Kinds.globs(), Globs.NONE, "Files that it does not report."),
                rule.settings());
    }

    /** The options of every rule, by its id. */
    static Map<String, RuleKeys> all() {
        Map<String, RuleKeys> all = new LinkedHashMap<>();
        RuleCatalog.all().forEach(rule -> all.put(rule.id(), of(rule)));
        return all;
    }

    /** All of them, the common ones first. */
    List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(List.of(severity, include, exclude));
        settings.addAll(own);
        return settings;
    }
}
