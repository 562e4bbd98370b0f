package dev.wikiclean.cli;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.report.DuplicatesReport;
import dev.wikiclean.report.Style;
import dev.wikiclean.rules.Duplicates;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows which notes are on one topic. */
final class DuplicatesCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "duplicates",
                "Show which notes are on one topic, which of them is canonical, and why. Writes nothing.",
                List.of(CheckCommand.FORMAT),
                Optional.of(Syntax.VAULT),
                List.of("0  answered"),
                List.of(
                        "duplicates ~/vault",
                        "duplicates ~/vault --format json | jq '.clusters[] | select(.action == \"merge\")'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, IOException {
        Snapshot snapshot = Snapshots.read(arguments, terminal);
        List<DuplicateCluster> clusters =
                Duplicates.of(new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config()));
        if (arguments.value("--format").orElse("text").equals("json")) {
            DuplicatesReport.json(clusters, terminal.out());
        } else {
            DuplicatesReport.text(clusters, Style.of(terminal.colour()), terminal.out());
        }
        return CLEAN;
    }
}
