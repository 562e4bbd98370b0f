package dev.wikiclean.cli;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.report.ModelsReport;
import dev.wikiclean.report.Plain;
import dev.wikiclean.rules.Config;
import dev.wikiclean.run.ModelProbe;
import dev.wikiclean.run.ModelsOverview;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows which models are known and which would be asked; asks them whether they keep to a cap. */
final class ModelsCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "models",
                "List the reasoning models that are known: what each costs, and why it would or would not be asked."
                        + " `probe` asks the configured ones one question, to see that they keep to the cap.",
                List.of(
                        CheckCommand.FORMAT,
                        ModelOptions.MODEL,
                        ModelOptions.BUDGET,
                        Configuration.OPTION,
                        Colours.OPTION),
                List.of(
                        new Syntax.Parameter(
                                "ACTION",
                                "list, which is meant by default and asks nothing, or probe.",
                                List.of("list", "probe")),
                        Syntax.VAULT),
                List.of("0  answered; of probe: every model keeps to the cap", "1  of probe: a model does not"),
                List.of(
                        "models                              what is known, what is configured around here",
                        "models probe ~/vault                is the server's word good? costs a fraction of a cent",
                        "models list ~/vault --format json | jq '.models[] | select(.objections == []) | .model'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        if (arguments.parameter().filter("probe"::equals).isPresent()) {
            return probe(arguments, terminal);
        }
        ModelsOverview overview = overview(arguments, terminal);
        try (Writer out = terminal.writer()) {
            if (arguments.value(CheckCommand.FORMAT.name()).orElse("text").equals("json")) {
                ModelsReport.json(overview, out);
            } else {
                ModelsReport.text(overview, Colours.of(arguments, terminal), out);
            }
        }
        return CLEAN;
    }

    private static ModelsOverview overview(Arguments arguments, Terminal terminal)
            throws WorkException, UsageException {
        Optional<String> named = arguments.parameters().stream().skip(1).findFirst();
        Clock clock = Clock.systemUTC();
        if (named.isEmpty() && !VaultLocator.isInVault(terminal)) {
            return ModelsOverview.of(Config.of("default"), ModelsCommand::variable, clock.instant());
        }
        Path vault = VaultLocator.locate(named, terminal);
        Snapshot snapshot = Snapshot.read(vault, Configuration.of(arguments, terminal), Set.of(), Progress.NONE);
        return ModelsOverview.of(
                snapshot,
                ModelOptions.of(arguments).over(snapshot.config().reasoning()),
                ModelsCommand::variable,
                clock.instant());
    }

    private static int probe(Arguments arguments, Terminal terminal) throws WorkException, UsageException {
        Path vault = VaultLocator.locate(arguments.parameters().stream().skip(1).findFirst(), terminal);
        Snapshot snapshot = Snapshot.read(vault, Configuration.of(arguments, terminal), Set.of(), Progress.NONE);
        int code = CLEAN;
        try (Reasoning reasoning = Asking.open(
                        snapshot, VaultIndex.of(snapshot.vault()), ModelOptions.of(arguments), terminal)
                .orElseThrow(() -> new WorkException("no model is configured; write `reasoning: {model: ID}` into"
                        + " .wiki-clean.yaml, or name one: --model ID"))) {
            ModelProbe probe = new ModelProbe(reasoning.model(), reasoning.budget());
            Set<String> ids =
                    new LinkedHashSet<>(Set.of(reasoning.settings().model().orElseThrow()));
            if (!arguments.has(ModelOptions.MODEL.name())) {
                ids.addAll(reasoning.settings().smallModel().stream().toList());
            }
            for (String id : ids) {
                ModelProbe.Finding finding =
                        probe.probe(reasoning.catalog().facts(id).orElseThrow());
                terminal.out().println(Plain.line(finding.model() + " " + finding.sentence()));
                code = Math.max(
                        code,
                        switch (finding.verdict()) {
                            case HONOURED -> CLEAN;
                            case BROKEN -> FINDINGS;
                            case UNKNOWN -> FAILED;
                        });
            }
        }
        return code;
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }
}
