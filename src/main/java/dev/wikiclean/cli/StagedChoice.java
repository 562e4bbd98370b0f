package dev.wikiclean.cli;

import dev.wikiclean.rules.Reach;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.run.CheckResult;
import dev.wikiclean.run.NothingStaged;
import dev.wikiclean.run.StagedCheck;
import dev.wikiclean.run.StagedOptions;
import dev.wikiclean.run.WorkException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options by which {@code check} judges a commit that is about to be made. */
final class StagedChoice {
    static final Option STAGED = Option.flag(
            "--staged",
            "Judge what is about to be committed: what is staged in git, and what it breaks elsewhere. Left to the"
                    + " check of the whole vault: "
                    + RuleCatalog.all().stream()
                            .filter(rule -> rule.reach() == Reach.VAULT)
                            .map(Rule::id)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".");
    static final Option NO_CACHE = Option.flag(
            "--no-cache", "With --staged: read the whole vault, and keep nothing in the repository for the next time.");

    private StagedChoice() {}

    /** Whether what is staged is asked about, and not all of the vault. */
    static boolean isMade(Arguments arguments, Terminal terminal, Path vault) throws WorkException {
        return arguments.has(STAGED.name()) && !NothingStaged.isMeant(vault, terminal.folder(), System.getenv());
    }

    static CheckResult check(
            Arguments arguments, Terminal terminal, Path vault, Optional<Path> configuration, Set<String> rules)
            throws WorkException {
        return StagedCheck.check(new StagedOptions(
                vault, rules, configuration, !arguments.has(NO_CACHE.name()), terminal.folder(), System.getenv()));
    }

    /** Tells whoever was stopped the way out. */
    static void advise(Terminal terminal) {
        terminal.notice("to commit anyway: git commit --no-verify; to mend what has a safe fix: " + terminal.program()
                + " run --apply");
    }
}
