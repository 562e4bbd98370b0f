package dev.wikiclean.run;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Reach;
import dev.wikiclean.rules.Rule;
import java.util.List;
import java.util.Set;

/** The rules that a check of what is staged runs. */
final class StagedRules {
    private StagedRules() {}

    /**
     * Those of {@code ids}; where none is named, all that {@code config} turns on and that need not see the whole vault.
     *
     * @throws WorkException where a name is none of a rule, or of one that must see the whole vault
     */
    static List<Rule> choose(Config config, Set<String> ids) throws WorkException {
        List<Rule> chosen = Snapshot.choose(config, ids);
        for (Rule rule : chosen) {
            if (rule.reach() == Reach.VAULT && ids.contains(rule.id())) {
                throw new WorkException(rule.id() + " looks at the whole vault: leave out --staged to ask it");
            }
        }
        return chosen.stream().filter(rule -> rule.reach() != Reach.VAULT).toList();
    }
}
