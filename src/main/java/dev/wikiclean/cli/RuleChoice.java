package dev.wikiclean.cli;

import dev.wikiclean.rules.RuleCatalog;
import java.util.List;
import java.util.Set;

/** The option {@code --rule}. */
final class RuleChoice {
    static final Option OPTION = Option.values("--rule", "ID", "Only this rule; may be given again. See `rules`.");

    private RuleChoice() {}

    /** The rules asked for; empty for all. */
    static Set<String> of(Arguments arguments) throws UsageException {
        Set<String> chosen = arguments.values(OPTION.name());
        if (!chosen.isEmpty()) {
            List<String> known = RuleCatalog.ids();
            for (String id : chosen) {
                requireKnown(id, known);
            }
        }
        return chosen;
    }

    static void requireKnown(String id, List<String> known) throws UsageException {
        if (!known.contains(id)) {
            throw new UsageException("no rule is called '" + id + "'"
                    + Misspelling.nearest(id, known)
                            .map(name -> ". Did you mean " + name + "?")
                            .orElse("; there are " + String.join(", ", known)));
        }
    }
}
