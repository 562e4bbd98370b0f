package dev.wikiclean.cli;

import dev.wikiclean.index.LinkGraph;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.report.GraphReport;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Describes or exports the graph of notes and links. */
final class GraphCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "graph",
                "Describe or export the link graph: components, orphans, dead ends, most linked, most wanted.",
                List.of(
                        Configuration.OPTION,
                        Option.choice("--format", "How to answer; text by default.", "text", "json", "graphml", "dot")),
                Optional.of(Syntax.VAULT),
                List.of("0  answered"),
                List.of("graph ~/vault", "graph ~/vault --format dot | dot -Tsvg > vault.svg"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, IOException {
        LinkGraph graph =
                LinkGraph.of(VaultIndex.of(Snapshots.read(arguments, terminal).vault()));
        try (Writer out = terminal.writer()) {
            switch (arguments.value("--format").orElse("text")) {
                case "json" -> GraphReport.json(graph, out);
                case "graphml" -> GraphReport.graphml(graph, out);
                case "dot" -> GraphReport.dot(graph, out);
                default -> GraphReport.text(graph, out);
            }
        }
        return CLEAN;
    }
}
