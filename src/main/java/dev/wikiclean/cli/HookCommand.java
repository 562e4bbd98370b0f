package dev.wikiclean.cli;

import dev.wikiclean.git.CommitHook;
import dev.wikiclean.git.HookOrder;
import dev.wikiclean.git.HookReport;
import dev.wikiclean.report.Plain;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Installs the hook that checks what is being committed, takes it away, or tells of it. */
final class HookCommand implements Command {
    private static final Option LEAST = Option.choice(
            "--min-severity",
            "Findings of this severity or a higher one keep from committing; warn by default.",
            "warn",
            "info",
            "error");
    private static final Option SHARED =
            Option.flag("--global-hooks", "Install even into a folder of hooks that other repositories use too.");
    private static final Option FORCE = Option.flag(
            "--force", "Install or uninstall even where the hook was edited since; the edited one is kept beside it.");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "hook",
                "Install, uninstall or look at the git hook that checks what is being committed. Acts at once: it"
                        + " writes the hook, never a note. A hook that is there is kept and called first.",
                List.of(LEAST, SHARED, FORCE),
                List.of(
                        new Syntax.Parameter(
                                "ACTION",
                                "install, uninstall, or status, which is meant by default.",
                                List.of("install", "uninstall", "status")),
                        Syntax.VAULT),
                List.of("0  done; of status: git runs the check", "1  git does not run the check"),
                List.of(
                        "hook install ~/vault          from now on a commit is checked",
                        "hook status ~/vault           what is installed where, and does git run it?",
                        "hook uninstall ~/vault        everything as it was",
                        "check --staged ~/vault        what the hook runs; git commit --no-verify goes without"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        List<String> words = arguments.parameters();
        String action = words.isEmpty() ? "status" : words.get(0);
        Path vault = VaultLocator.locate(words.stream().skip(1).findFirst(), terminal);
        HookReport report;
        try (CommitHook hook = CommitHook.of(vault)) {
            report = switch (action) {
                case "install" ->
                    hook.install(new HookOrder(
                            terminal.launcher(),
                            arguments.value(LEAST.name()).orElse("warn"),
                            arguments.has(SHARED.name()),
                            arguments.has(FORCE.name())));
                case "uninstall" -> hook.uninstall(arguments.has(FORCE.name()));
                default -> hook.status();
            };
        }
        report.lines().forEach(line -> terminal.out().println(Plain.lines(line)));
        return report.isRun() || action.equals("uninstall") ? CLEAN : FINDINGS;
    }
}
