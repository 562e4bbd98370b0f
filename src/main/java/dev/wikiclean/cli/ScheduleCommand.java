package dev.wikiclean.cli;

import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Provider;
import dev.wikiclean.report.schedule.ScheduleJob;
import dev.wikiclean.report.schedule.Scheduler;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Prints what a scheduler needs to start the agent every night. */
final class ScheduleCommand implements Command {
    private static final Option AT = Option.value(
            "--at", "HH:MM", "When, in the machine's own time; by default a minute after 3 that differs by vault.");
    private static final Option KEYS = Option.value(
            "--keys",
            "FILE",
            "Where the keys of model providers are, lines NAME=value; ~/.config/wiki-clean/keys by default.");
    private static final Option LOG = Option.value(
            "--log", "FILE", "What the runs say is appended there; a file in the git directory by default.");
    /** Handed on to the agent. */
    private static final List<Option> HANDED_ON = List.of(
            Option.value("--budget", "0.50usd", "Handed on to the agent."),
            Option.value("--branch", "NAME", "Handed on to the agent."),
            Option.value("--max-notes", "N", "Handed on to the agent."),
            Option.value("--max-time", "30m", "Handed on to the agent."));

    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(List.of(AT, KEYS, LOG));
        options.addAll(HANDED_ON);
        options.add(Configuration.OPTION);
        return new Syntax(
                "schedule",
                "Print a unit for a scheduler that starts the agent every night, to be installed by you. Writes nothing.",
                options,
                List.of(
                        new Syntax.Parameter("ACTION", "print.", List.of("print")),
                        new Syntax.Parameter(
                                "SCHEDULER",
                                "cron, systemd, launchd (macOS) or github (Actions).",
                                Stream.of(Scheduler.values()).map(Scheduler::id).toList()),
                        Syntax.VAULT),
                List.of("0  printed"),
                List.of(
                        "schedule print cron ~/vault --budget 0.50usd",
                        "schedule print systemd ~/vault --at 04:30 --max-time 20m",
                        "schedule print github . > .github/workflows/wiki-clean-agent.yml"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        List<String> words = arguments.parameters();
        if (words.size() < 2) {
            throw new UsageException(
                    "schedule print needs to know for which scheduler: cron, systemd, launchd or github");
        }
        Path vault = VaultLocator.locate(words.stream().skip(2).findFirst(), terminal)
                .toRealPath();
        Scheduler scheduler = Stream.of(Scheduler.values())
                .filter(known -> known.id().equals(words.get(1)))
                .findFirst()
                .orElseThrow();
        terminal.out().print(scheduler.text(job(vault, arguments, terminal)));
        return CLEAN;
    }

    private static ScheduleJob job(Path vault, Arguments arguments, Terminal terminal)
            throws WorkException, UsageException, IOException {
        String program = terminal.launcher()
                .orElseThrow(() -> new WorkException("a scheduler needs the absolute path of wiki-clean, and it was"
                        + " started without one; start it by its launcher, such as ~/wiki-clean/wiki-clean"));
        Map<String, String> environment = environment(System.getenv());
        Path home = Path.of(environment.get("HOME"));
        List<String> options = new ArrayList<>();
        for (Option option : HANDED_ON) {
            arguments.value(option.name()).ifPresent(value -> options.addAll(List.of(option.name(), value)));
        }
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        configuration.ifPresent(file -> options.addAll(List.of(Configuration.OPTION.name(), file.toString())));
        Path keys = VaultLocator.path(
                arguments
                        .value(KEYS.name())
                        .orElse(home.resolve(".config/wiki-clean/keys").toString()),
                terminal);
        Path log = VaultLocator.path(
                arguments
                        .value(LOG.name())
                        .orElse(StateFolder.of(vault)
                                .root()
                                .resolve("agent.log")
                                .toString()),
                terminal);
        ReasoningSettings settings;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            settings = Snapshot.read(vault, configuration, Set.of(), progress)
                    .config()
                    .reasoning();
        }
        try {
            return new ScheduleJob(
                    program,
                    vault.toString(),
                    options,
                    time(arguments, vault),
                    keys.toString(),
                    keyNames(settings),
                    log.toString(),
                    environment);
        } catch (IllegalArgumentException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }

    private static LocalTime time(Arguments arguments, Path vault) throws UsageException {
        Optional<String> given = arguments.value(AT.name());
        try {
            // Not all vaults of a machine, or of the world, at one minute.
            return given.isPresent()
                    ? LocalTime.parse(given.get())
                    : LocalTime.of(3, Math.floorMod(vault.toString().hashCode(), 60));
        } catch (DateTimeException e) {
            throw new UsageException("--at takes a time such as 03:30, not " + given.orElse(""));
        }
    }

    /** What a scheduler leaves out. */
    private static Map<String, String> environment(Map<String, String> here) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", here.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", here.getOrDefault("HOME", System.getProperty("user.home", "/")));
        for (String name : List.of("JAVA_HOME", "XDG_CONFIG_HOME")) {
            if (!here.getOrDefault(name, "").isEmpty()) {
                environment.put(name, here.get(name));
            }
        }
        return environment;
    }

    /** The variables of the keys that the configured models need. */
    private static List<String> keyNames(ReasoningSettings settings) {
        Map<String, Object> providers = new LinkedHashMap<>();
        settings.providers().forEach((name, provider) -> providers.put(name, provider.facets()));
        ModelCatalog catalog = ModelCatalog.packaged().with(providers);
        return Stream.of(settings.model(), settings.smallModel())
                .flatMap(Optional::stream)
                .map(catalog::facts)
                .flatMap(Optional::stream)
                .map(ModelFacts::provider)
                .map(Provider::keyVariable)
                .flatMap(Optional::stream)
                .filter(name -> !name.equals("none"))
                .distinct()
                .toList();
    }
}
