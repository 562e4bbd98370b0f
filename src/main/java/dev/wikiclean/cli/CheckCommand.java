package dev.wikiclean.cli;

import dev.wikiclean.report.FindingsJson;
import dev.wikiclean.report.FindingsText;
import dev.wikiclean.report.Style;
import dev.wikiclean.run.CheckResult;
import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, and changes nothing. */
final class CheckCommand implements Command {
    static final Option FORMAT = Option.choice("--format", "How to answer; text by default.", "text", "json");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "check",
                "Show what is wrong with a vault. Writes nothing.",
                List.of(RuleChoice.OPTION, Configuration.OPTION, FORMAT),
                Optional.of(Syntax.VAULT),
                List.of("0  clean", "1  there are findings"),
                List.of(
                        "check ~/vault",
                        "check ~/vault --rule broken-link --rule redirect-link",
                        "check ~/vault --format json | jq '.summary'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        Set<String> rules = RuleChoice.of(arguments);
        Path vault = VaultLocator.locate(arguments, terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        CheckResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            result = CleanRun.check(vault, configuration, rules, progress);
        }
        result.notices().forEach(terminal::notice);
        if (arguments.value("--format").orElse("text").equals("json")) {
            FindingsJson.write(vault, result, terminal.out());
        } else {
            FindingsText.write(result, Style.of(terminal.colour()), terminal.out());
        }
        return result.findings().isEmpty() ? CLEAN : FINDINGS;
    }
}
