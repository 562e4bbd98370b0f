package dev.wikiclean.cli;

import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the rules. */
final class RulesCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "rules", "List the rules.", List.of(), Optional.empty(), List.of("0  answered"), List.of("rules"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        for (Rule rule : RuleCatalog.all()) {
            terminal.out().printf("%-20s %s%n", rule.id(), rule.stage().name().toLowerCase(Locale.ROOT));
        }
        return CLEAN;
    }
}
