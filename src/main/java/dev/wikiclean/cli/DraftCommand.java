package dev.wikiclean.cli;

import dev.wikiclean.assist.draft.DraftSource;
import dev.wikiclean.assist.draft.DraftWriter.Drafted;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.run.DraftOrder;
import dev.wikiclean.run.DraftRun;
import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.ModelTrailers;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes a note that links ask for, or fills a stub, from the vault's own notes. */
final class DraftCommand implements Command {
    private static final long LARGEST_SOURCE = 1 << 20;
    private static final Option WANTED = Option.value(
            "--wanted", "N", "The note that links ask for and that is not there, by rank: 1 is the most wanted.");
    private static final Option SOURCE =
            Option.values("--source", "FILE", "A text to draft from, besides the notes that link to it or name it.");

    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(List.of(VaultLocator.OPTION, WANTED, SOURCE));
        options.addAll(Writing.options("Write the draft and commit it."));
        options.addAll(ModelOptions.OPTIONS);
        options.add(Configuration.OPTION);
        return new Syntax(
                "draft",
                "Draft a wanted note or fill a stub from the vault's own notes, each statement with its source."
                        + " Shows the diff; without --apply nothing is written. Needs a model.",
                options,
                List.of(new Syntax.Parameter("TITLE", "What the note is about, or the name of a stub.")),
                List.of("0  the draft is written, or the routing is explained", "1  a draft is shown, without --apply"),
                List.of(
                        "draft 'Consistent Hashing' --explain-routing     what would be asked? spends nothing",
                        "draft --wanted 1 --budget 0.05usd                the most wanted note, as a diff",
                        "draft --wanted 1 --apply --unsafe                write it and commit",
                        "draft 'Raft' --source notes/raft.txt             from a text of your own, too"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        ModelOptions asked = ModelOptions.of(arguments);
        Writing writing = Writing.of(arguments);
        OptionalInt wanted = wanted(arguments);
        String title = arguments.parameter().orElse("");
        if (title.isBlank() == wanted.isEmpty()) {
            throw new UsageException("draft needs a TITLE or --wanted N");
        }
        Path vault = VaultLocator.locate(arguments.value(VaultLocator.OPTION.name()), terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        Interrupted.mend(vault).forEach(terminal::notice);
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            Snapshot snapshot = Snapshot.read(vault, configuration, Set.of(), progress);
            VaultIndex index = VaultIndex.of(snapshot.vault());
            DraftOrder order = new DraftOrder(title, wanted, sources(arguments, terminal, vault));
            Optional<Reasoning> opened = Asking.open(snapshot, index, asked, terminal);
            if (opened.isEmpty()) {
                throw new WorkException("draft needs a model, and none is configured: name one with --model ID or"
                        + " `reasoning: {model: ID}` in .wiki-clean.yaml; `wiki-clean models` lists them");
            }
            try (Reasoning reasoning = opened.get()) {
                DraftRun run = DraftRun.prepare(snapshot, index, reasoning.guard(), order, Clock.systemDefaultZone());
                if (asked.explain()) {
                    run.routing(reasoning).forEach(terminal.out()::println);
                    return CLEAN;
                }
                Drafted drafted = run.ask(reasoning);
                drafted.dropped().forEach(what -> terminal.notice("left out of the draft: " + what));
                RunOptions options = writing.options(vault, List.of(), configuration);
                List<String> trailers = ModelTrailers.of(reasoning);
                return Writing.exitCode(writing.carryOut(
                        options,
                        List.of(drafted),
                        (how, drafts) -> run.carryOut(drafts.get(0), how, trailers, progress),
                        terminal));
            }
        }
    }

    private static OptionalInt wanted(Arguments arguments) throws UsageException {
        Optional<String> written = arguments.value(WANTED.name());
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!written.get().matches("[1-9][0-9]{0,5}")) {
            throw new UsageException("--wanted takes a rank from 1 on, not " + written.get());
        }
        return OptionalInt.of(Integer.parseInt(written.get()));
    }

    private static List<DraftSource.Given> sources(Arguments arguments, Terminal terminal, Path vault)
            throws WorkException, IOException {
        List<DraftSource.Given> sources = new ArrayList<>();
        for (String written : arguments.values(SOURCE.name())) {
            Path file = VaultLocator.path(written, terminal);
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_SOURCE) {
                throw new WorkException(written + " is no file of at most 1 MiB; name a text");
            }
            String text = SourceText.decode(Files.readAllBytes(file))
                    .orElseThrow(() -> new WorkException(written + " is not a text in UTF-8; name a text"))
                    .text();
            Path real = file.toRealPath();
            Path root = vault.toRealPath();
            Optional<VaultPath> note = real.startsWith(root)
                    ? Optional.of(VaultPath.of(root.relativize(real).toString().replace('\\', '/')))
                    : Optional.empty();
            sources.add(new DraftSource.Given(file.getFileName().toString(), note, text));
        }
        return sources;
    }
}
