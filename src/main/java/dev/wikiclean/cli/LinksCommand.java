package dev.wikiclean.cli;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.report.LinksReport;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Lists every link of every note. */
final class LinksCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "links",
                "List every link: where it stands, what it says, where it leads. Writes nothing.",
                List.of(
                        Configuration.OPTION,
                        Option.choice(
                                "--format",
                                "How to answer; text by default. jsonl: one object a line.",
                                "text",
                                "jsonl")),
                Optional.of(Syntax.VAULT),
                List.of("0  answered"),
                List.of(
                        "links ~/vault --format jsonl | jq 'select(.status == \"unresolved\") | .target'",
                        "links ~/vault | grep unresolved"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, IOException {
        Snapshot snapshot = Snapshots.read(arguments, terminal);
        VaultIndex index = VaultIndex.of(snapshot.vault());
        try (Writer out = terminal.writer()) {
            if (arguments.value("--format").orElse("text").equals("jsonl")) {
                LinksReport.jsonl(index, out);
            } else {
                LinksReport.text(index, out);
            }
        }
        return CLEAN;
    }
}
