package dev.wikiclean.cli;

import dev.wikiclean.report.RulesTable;
import dev.wikiclean.report.Style;
import dev.wikiclean.rules.Config;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the rules. */
final class RulesCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "rules",
                "List the rules: what each finds, whether it mends it, and how much it matters in a vault.",
                List.of(CheckCommand.FORMAT, Configuration.OPTION, Colours.OPTION),
                Optional.of(new Syntax.Parameter(
                        "VAULT",
                        "The vault whose configuration holds. By default the nearest one, or the profile default.")),
                List.of("0  answered"),
                List.of("rules", "rules ~/vault --format json | jq '.rules[] | select(.severity != \"off\") | .rule'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, IOException {
        Config config = config(arguments, terminal);
        try (Writer out = terminal.writer()) {
            if (arguments.value("--format").orElse("text").equals("json")) {
                RulesTable.json(config, config.origin(), out);
            } else {
                Style style = Colours.of(arguments, terminal);
                RulesTable.text(config, "What each is: " + config.origin() + ".", style, out);
            }
        }
        return CLEAN;
    }

    /** That of the vault that is named or stands around here; without one, the gentle profile's. */
    static Config config(Arguments arguments, Terminal terminal) throws WorkException {
        if (arguments.parameter().isEmpty() && !VaultLocator.isInVault(terminal)) {
            return Config.of("default");
        }
        return Snapshot.read(
                        VaultLocator.locate(arguments, terminal),
                        Configuration.of(arguments, terminal),
                        Set.of(),
                        Progress.NONE)
                .config();
    }
}
