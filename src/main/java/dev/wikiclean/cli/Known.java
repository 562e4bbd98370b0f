package dev.wikiclean.cli;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.WholeFile;
import dev.wikiclean.report.Baseline;
import dev.wikiclean.report.CheckReport;
import dev.wikiclean.report.FindingsFormat;
import dev.wikiclean.report.KnownFindings;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.run.CheckResult;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The options {@code --baseline} and {@code --write-baseline}. */
final class Known {
    static final Option BASELINE = Option.value(
            "--baseline", "FILE", "Neither show nor count the findings that FILE knows; see --write-baseline.");
    static final Option WRITE =
            Option.flag("--write-baseline", "Write all findings of now to the FILE of --baseline, and end with 0.");

    private final Optional<String> name;
    private final boolean writes;
    private final Terminal terminal;

    Known(Arguments arguments, Terminal terminal) throws UsageException {
        this.name = arguments.value(BASELINE.name());
        this.writes = arguments.has(WRITE.name());
        this.terminal = terminal;
        if (writes && name.isEmpty()) {
            throw new UsageException("--write-baseline needs --baseline FILE, the file to write");
        }
    }

    /** What is left of findings, and what became of the others. */
    record Split(List<Finding> shown, Optional<CheckReport.Known> known) {}

    boolean writes() {
        return writes;
    }

    int write(CheckResult result, Function<VaultPath, Optional<SourceText>> sources) throws WorkException, IOException {
        Path file = VaultLocator.path(name.orElseThrow(), terminal);
        if (Files.exists(file) && Files.size(file) > 0) {
            read(file); // what is no baseline is not overwritten
        }
        Baseline baseline = Baseline.of(result.findings(), sources);
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, out -> out.write(baseline.text()), FileOps.disk());
        terminal.out().println(baseline.size() + " findings are known from now on, in " + name.get());
        return Command.CLEAN;
    }

    Split split(List<Finding> findings, Vault vault, Function<VaultPath, Optional<SourceText>> sources)
            throws WorkException, IOException {
        if (name.isEmpty()) {
            return new Split(findings, Optional.empty());
        }
        Baseline baseline = read(VaultLocator.path(name.get(), terminal));
        KnownFindings known = KnownFindings.of(baseline, findings, sources, path -> vault.file(VaultPath.of(path))
                .isPresent());
        int hidden = findings.size() - known.shown().size();
        return new Split(known.shown(), Optional.of(new CheckReport.Known(name.get(), hidden, known.gone())));
    }

    /** What is hidden is said; a format for programs has no place for it but {@code json}. */
    void tell(CheckReport report, FindingsFormat format) {
        if (!format.isForPeople()) {
            report.known()
                    .ifPresent(known -> terminal.notice(known.hidden() + " known findings not shown, "
                            + known.gone().size() + " found no more (" + known.baseline() + ")"));
        }
    }

    private static Baseline read(Path file) throws WorkException, IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new WorkException("no baseline: " + file + "; --write-baseline makes it", e);
        }
        String text = SourceText.decode(bytes)
                .orElseThrow(() -> new WorkException(file + ":1: not a baseline: not a text in UTF-8"))
                .text();
        return Baseline.parse(text, file.toString());
    }
}
