package dev.wikiclean.cli;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.report.DuplicatesReport;
import dev.wikiclean.report.Style;
import dev.wikiclean.run.DuplicatesReview;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows which notes are on one topic, and takes a person's decisions. */
final class DuplicatesCommand implements Command {
    private static final List<String> MODES = List.of("--decide", "--accept", "--export");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "duplicates",
                "Show which notes are on one topic, which of them is canonical, and why; decide what becomes of them.",
                List.of(
                        Option.flag(
                                "--decide",
                                "Walk through the clusters, side by side, one key an answer. A \"never\" is kept in"
                                        + " .wiki-clean/decisions.yaml and not asked again; merges are made at the end,"
                                        + " after a question."),
                        Option.value("--export", "FILE", "Write the clusters to a new file for somebody to fill in."),
                        Option.value("--accept", "FILE", "Take the answers of a file that --export wrote."),
                        Option.flag("--apply", "With --accept: remember the refusals, make the merges and commit."),
                        Option.flag("--no-commit", "Leave the merged notes uncommitted."),
                        Preference.OPTION,
                        Configuration.OPTION,
                        CheckCommand.FORMAT),
                Optional.of(Syntax.VAULT),
                List.of("0  answered, or done", "1  merges are decided and wait for --apply"),
                List.of(
                        "duplicates ~/vault",
                        "duplicates ~/vault --decide",
                        "duplicates ~/vault --export review.yaml",
                        "duplicates ~/vault --accept review.yaml --apply",
                        "duplicates ~/vault --format json | jq '.clusters[] | select(.action == \"merge\")'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        List<String> modes = MODES.stream().filter(arguments::has).toList();
        if (modes.size() > 1) {
            throw new UsageException(String.join(" and ", modes) + " are two different things; give one");
        }
        if (arguments.has("--apply") && !arguments.has("--accept")) {
            throw new UsageException("--apply needs --accept FILE; --decide asks at its end, `run` merges the rest");
        }
        if (arguments.has("--no-commit") && !arguments.has("--apply") && !arguments.has("--decide")) {
            throw new UsageException("--no-commit needs --apply or --decide");
        }
        Snapshot read = Snapshots.read(arguments, terminal);
        Snapshot snapshot = read.preferring(Preference.of(arguments, read.root(), terminal));
        DuplicatesReview review = DuplicatesReview.of(snapshot);
        review.notices().forEach(terminal::problem);
        Deciding deciding = new Deciding(
                snapshot.root(),
                review,
                terminal,
                !arguments.has("--no-commit"),
                Configuration.of(arguments, terminal));
        if (arguments.has("--decide")) {
            return deciding.walk();
        }
        if (arguments.has("--accept")) {
            return deciding.accept(
                    VaultLocator.path(arguments.value("--accept").orElseThrow(), terminal), arguments.has("--apply"));
        }
        if (arguments.has("--export")) {
            return deciding.export(VaultLocator.path(arguments.value("--export").orElseThrow(), terminal));
        }
        show(review.clusters(), arguments, terminal);
        return CLEAN;
    }

    private static void show(List<DuplicateCluster> clusters, Arguments arguments, Terminal terminal)
            throws IOException {
        if (arguments.value("--format").orElse("text").equals("json")) {
            DuplicatesReport.json(clusters, terminal.out());
        } else {
            DuplicatesReport.text(clusters, Style.of(terminal.colour()), terminal.out());
        }
    }
}
