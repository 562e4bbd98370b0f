package dev.wikiclean.cli;

import dev.wikiclean.report.ConfigJson;
import dev.wikiclean.report.ConfigProposal;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.VaultSurvey;
import dev.wikiclean.run.ConfigStore;
import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a configuration for a vault, and writes it. */
final class InitCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "init",
                "Propose a commented .wiki-clean.yaml from what is in the vault. Without --apply nothing is written.",
                List.of(Option.flag(
                        "--apply",
                        "Write it, and its schema for editors to .wiki-clean/schema.json. A file that is there is"
                                + " never overwritten.")),
                Optional.of(Syntax.VAULT),
                List.of("0  shown, or written"),
                List.of("init ~/vault", "init ~/vault --apply"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException {
        Path vault = VaultLocator.locate(arguments, terminal);
        ConfigStore.requireNone(vault);
        Interrupted.mend(vault).forEach(terminal::problem);
        Snapshot snapshot;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            snapshot = Snapshot.read(vault, Set.of(), progress);
        }
        snapshot.notices().forEach(terminal::notice);
        String text = ConfigProposal.of(VaultSurvey.of(snapshot.vault()));
        if (!arguments.has("--apply")) {
            terminal.out().print(text);
            terminal.notice("nothing is written; --apply writes this to " + vault.resolve(Config.FILE_NAME));
            return CLEAN;
        }
        ConfigStore.create(vault, text, ConfigProposal.SCHEMA, ConfigJson.schema());
        terminal.out().println("written: " + Config.FILE_NAME + ", and its schema " + ConfigProposal.SCHEMA);
        return CLEAN;
    }
}
