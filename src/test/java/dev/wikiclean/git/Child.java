package dev.wikiclean.git;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.RandomVault;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What runs in a process of its own, to be killed or to see other settings. */
final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
        Path vault = Path.of(arguments[1]);
        if (arguments[0].equals("refusals")) {
            try (GitWorkspace git = GitWorkspace.open(StateFolder.of(vault)).orElseThrow()) {
                git.refusals().forEach(System.out::println);
                DirtyByJGit.of(git);
            }
            return;
        }
        if (arguments[0].equals("commit")) {
            commit(vault);
            return;
        }
        if (arguments[0].startsWith("hook")) {
            hook(arguments[0], vault);
            return;
        }
        Random random = new Random(Long.parseLong(arguments[2]));
        ChangeSet changes = RandomVault.changes(vault, random);
        System.out.println("ready");
        while (true) {
            try (WorkSession session = WorkSession.begin(vault, "run", Clock.systemUTC())) {
                boolean commit = session.hasRepository();
                if (commit) {
                    session.prepareCommit();
                }
                session.apply(changes, commit);
            }
            try (WorkSession session = WorkSession.begin(vault, "undo", Clock.systemUTC())) {
                session.undo();
            }
        }
    }

    private static void hook(String what, Path vault) throws IOException {
        HookOrder order = new HookOrder(Optional.of("/bin/true"), "warn", what.equals("hook everywhere"), false);
        try (CommitHook hook = CommitHook.of(vault)) {
            HookReport report = what.equals("hook status") ? hook.status() : hook.install(order);
            System.out.println(report.isRun() + " " + report.lines());
        } catch (RefusedException refused) {
            System.out.println(refused.getMessage());
        }
    }

    private static void commit(Path vault) throws IOException {
        try (WorkSession session = WorkSession.begin(vault, "run", Clock.systemUTC())) {
            session.prepareCommit();
            ChangeSet change = Changes.in(vault).modify("A.md", "changed\n").set();
            System.out.println(
                    "committed " + session.apply(change, true).commit().orElseThrow());
        } catch (RefusedException refused) {
            System.out.println(refused.getMessage());
        }
    }

    static Process start(Map<String, String> environment, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Files.deleteIfExists(errors);
        return builder.start();
    }
}
