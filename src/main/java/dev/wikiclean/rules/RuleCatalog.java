package dev.wikiclean.rules;

import java.util.List;

/** Every rule, one line each. */
public final class RuleCatalog {
    private static final List<String> IDS = List.of(
            "broken-link",
            "category-moc",
            "dead-related-link",
            "duplicate-topic",
            "error-note",
            "front-matter-invalid",
            "redirect-link",
            "stub-note",
            "unreadable-note");

    private RuleCatalog() {}

    public static List<Rule> all() {
        return List.of();
    }

    /** The rules that {@code config} has switched on. */
    public static List<Rule> enabled(Config config) {
        return all().stream().filter(rule -> config.isOn(rule.id())).toList();
    }

    /** The name of every rule. */
    public static List<String> ids() {
        return IDS;
    }
}
