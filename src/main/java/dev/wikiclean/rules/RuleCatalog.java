package dev.wikiclean.rules;

import java.util.List;

/** Every rule, one line each. */
public final class RuleCatalog {
    private RuleCatalog() {}

    public static List<Rule> all() {
        return List.of();
    }
}
