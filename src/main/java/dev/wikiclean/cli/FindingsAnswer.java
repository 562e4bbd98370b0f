package dev.wikiclean.cli;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.WholeFile;
import dev.wikiclean.report.CheckReport;
import dev.wikiclean.report.FindingsFormat;
import dev.wikiclean.report.FindingsSummary;
import dev.wikiclean.report.Style;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.run.CheckResult;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers with findings: in which form, where to, which of them, and with what exit code. */
final class FindingsAnswer {
    private static final Option FORMAT = Option.choice(
            "--format",
            "How to answer; text by default. The others are for editors, scripts and CI and stand alone on stdout.",
            FindingsFormat.names());
    private static final Option OUTPUT =
            Option.value("--output", "FILE", "Write the answer to FILE, in one step, and only a summary to stdout.");
    private static final Option LEAST = Option.choice(
            "--min-severity",
            "Show and count only findings of this severity or a higher one; info by default.",
            Arrays.stream(Severity.values()).map(Severity::id).toArray(String[]::new));
    private static final Option MOST = Option.value(
            "--max-findings", "N", "End with 0 as long as there are no more than N findings; 0 by default.");
    private static final Option ZERO =
            Option.flag("--exit-zero", "End with 0 whatever is found; with 2 still where the work could not be done.");
    static final List<Option> OPTIONS =
            List.of(FORMAT, OUTPUT, LEAST, MOST, ZERO, Known.BASELINE, Known.WRITE, Colours.OPTION);
    private static final Set<String> TEXTS = Set.of("md", "canvas", "base");

    private final Arguments arguments;
    private final Terminal terminal;
    private final FindingsFormat format;
    private final long most;
    private final Known known;

    /** @throws UsageException if the options do not fit together */
    FindingsAnswer(Arguments arguments, Terminal terminal) throws UsageException {
        this.arguments = arguments;
        this.terminal = terminal;
        this.format = FindingsFormat.named(arguments.value(FORMAT.name()).orElse("text"));
        this.most = most(arguments.value(MOST.name()).orElse("0"));
        this.known = new Known(arguments, terminal);
        if (known.writes() && (arguments.has(RuleChoice.OPTION.name()) || arguments.has(LEAST.name()))) {
            throw new UsageException("--write-baseline with " + RuleChoice.OPTION.name() + " or " + LEAST.name()
                    + " would forget the other findings; leave that out");
        }
    }

    /** Writes what was found in {@code vault}, read from wherever; returns the exit code. */
    int give(Path vault, CheckResult result) throws WorkException, UsageException, IOException {
        if (known.writes()) {
            return known.write(result, path -> source(result, path));
        }
        result.notices().forEach(terminal::notice);
        CheckReport report = report(vault, result);
        Style style = Colours.of(arguments, terminal);
        Optional<String> file = arguments.value(OUTPUT.name());
        if (file.isPresent()) {
            Path target = VaultLocator.path(file.get(), terminal);
            requireNoNote(target, vault);
            WholeFile.write(target, out -> format.write(report, Style.PLAIN, out), FileOps.disk());
            try (Writer out = terminal.writer()) {
                FindingsSummary.write(report, style, out);
                out.append("written to ").append(file.get()).append('\n');
            }
        } else {
            try (Writer out = terminal.writer()) {
                format.write(report, style, out);
            }
            known.tell(report, format);
        }
        boolean tooMany = report.findings().size() > most && !arguments.has(ZERO.name());
        return tooMany ? Command.FINDINGS : Command.CLEAN;
    }

    private CheckReport report(Path vault, CheckResult result) throws WorkException, IOException {
        List<Finding> findings = result.findings();
        Known.Split split = known.split(findings, result.vault(), path -> source(result, path));
        int least = Severity.valueOf(
                        arguments.value(LEAST.name()).orElse("info").toUpperCase(Locale.ROOT))
                .ordinal();
        List<Finding> shown = split.shown().stream()
                .filter(finding -> finding.severity().ordinal() >= least)
                .toList();
        return new CheckReport(
                new CheckReport.VaultPlace(vault, RepositoryPrefix.of(vault), terminal.program()),
                result.vault().notes().count(),
                result.rules(),
                shown,
                path -> source(result, path),
                result.vault().problems(),
                split.known(),
                split.shown().size() - shown.size());
    }

    private static Optional<SourceText> source(CheckResult result, VaultPath path) {
        return result.vault().file(path).filter(LinkedFile.class::isInstance).map(file -> ((LinkedFile) file).source());
    }

    /** A note is hardly meant where a report is to be written. */
    private static void requireNoNote(Path target, Path vault) throws UsageException {
        String name = target.getFileName() == null ? "" : target.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (target.startsWith(vault) && TEXTS.contains(extension) && Files.exists(target)) {
            throw new UsageException("--output would overwrite " + target + ", a file of the vault; name another file");
        }
    }

    private static long most(String word) throws UsageException {
        try {
            long most = Long.parseLong(word);
            if (most >= 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UsageException("--max-findings: not a number of findings: " + word);
    }
}
