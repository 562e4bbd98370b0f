package dev.wikiclean.cli;

import dev.wikiclean.report.ConfigJson;
import dev.wikiclean.report.ConfigYaml;
import dev.wikiclean.rules.EffectiveConfig;
import dev.wikiclean.run.WorkException;
import java.util.List;
import java.util.Optional;

/** Shows the configuration that holds for a vault, or what a configuration may say. */
final class ConfigCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "config",
                "Show the configuration that holds for a vault, and where each value comes from. Writes nothing.",
                List.of(
                        Configuration.OPTION,
                        Option.flag(
                                "--schema", "Show the JSON Schema of .wiki-clean.yaml, for editors; needs no vault."),
                        Option.choice("--format", "How to answer; yaml by default.", "yaml", "json")),
                Optional.of(Syntax.VAULT),
                List.of("0  answered"),
                List.of(
                        "config ~/vault",
                        "config ~/vault --config team.yaml",
                        "config ~/vault --format json | jq '.values[] | select(.source != \"built in\")'",
                        "config --schema > wiki-clean.schema.json"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException {
        if (arguments.has("--schema")) {
            terminal.out().print(ConfigJson.schema());
            return CLEAN;
        }
        EffectiveConfig config = Snapshots.read(arguments, terminal).config().effective();
        boolean json = arguments.value("--format").orElse("yaml").equals("json");
        terminal.out().print(json ? ConfigJson.of(config) : ConfigYaml.of(config));
        return CLEAN;
    }
}
