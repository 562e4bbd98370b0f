package dev.wikiclean.cli;

import dev.wikiclean.run.CheckResult;
import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, and changes nothing. */
final class CheckCommand implements Command {
    /** The choice of commands that answer a person or a program. */
    static final Option FORMAT = Option.choice("--format", "How to answer; text by default.", "text", "json");

    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(
                List.of(RuleChoice.OPTION, Configuration.OPTION, StagedChoice.STAGED, StagedChoice.NO_CACHE));
        options.addAll(FindingsAnswer.OPTIONS);
        return new Syntax(
                "check",
                "Show what is wrong with a vault. Writes nothing into it.",
                options,
                Optional.of(Syntax.VAULT),
                List.of("0  clean, or no more than --max-findings", "1  there are findings"),
                List.of(
                        "check ~/vault",
                        "check ~/vault --rule broken-link --rule redirect-link",
                        "check --staged                            what is wrong with the commit to be made?",
                        "check ~/vault --format json | jq '.summary'",
                        "check ~/vault --format sarif --output findings.sarif",
                        "check ~/vault --baseline known.txt --write-baseline    what is found now is known",
                        "check ~/vault --baseline known.txt                     show only what is new"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        Set<String> rules = RuleChoice.of(arguments);
        FindingsAnswer answer = new FindingsAnswer(arguments, terminal);
        Path vault = VaultLocator.locate(arguments, terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        if (StagedChoice.isMade(arguments, terminal, vault)) {
            int code = answer.give(vault, StagedChoice.check(arguments, terminal, vault, configuration, rules));
            if (code == FINDINGS) {
                StagedChoice.advise(terminal);
            }
            return code;
        }
        CheckResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            result = CleanRun.check(vault, configuration, rules, progress);
        }
        return answer.give(vault, result);
    }
}
