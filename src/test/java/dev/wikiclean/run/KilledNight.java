package dev.wikiclean.run;

import dev.wikiclean.reason.LoopbackProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The agent at work on a vault in a process of its own, and when it is ended. */
final class KilledNight implements AutoCloseable {
    /** What it is doing when it is ended; the exact moment within is random. */
    enum Moment {
        /** The server has the question and has not answered. */
        IN_FLIGHT,
        /** The answer is settled in the ledger; between that and the commit. */
        ANSWERED,
        /** The work tree is made, or what is Safe is planned. */
        CLEANING,
        /** Files are written. */
        APPLYING,
        /** The branch is about to move. */
        COMMITTING
    }

    private static final long LONGEST_MINUTES = 3;
    private static final long LOOK_NANOS = 300_000;

    private final Path git;
    private final Process process;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();

    private KilledNight(Path vault, Process process) {
        this.git = vault.resolve(".git");
        this.process = process;
    }

    static KilledNight start(Path vault, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx512m",
                "-cp",
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path")),
                "dev.wikiclean.cli.Main",
                "agent",
                vault.toString(),
                "--budget",
                "0.50usd",
                "--max-notes",
                "200"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put(LoopbackProvider.KEY_VARIABLE, LoopbackProvider.KEY);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new KilledNight(vault, builder.start());
    }

    /** Called by the server for the question at which this night is to be ended. */
    void isAsked() {
        asked.complete(null);
    }

    /** Waits for the moment, and for a random while; false where the night is over before. */
    boolean reach(Moment moment, int nth, Random random) throws IOException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (process.isAlive() && System.nanoTime() < until) {
            if (isThere(moment, nth)) {
                LockSupport.parkNanos((long) (random.nextDouble() * longest(moment) * 1_000_000));
                return process.isAlive();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return false;
    }

    /** For how many milliseconds about a moment lasts. */
    private static long longest(Moment moment) {
        return switch (moment) {
            case IN_FLIGHT -> 0;
            case ANSWERED -> 600;
            case CLEANING -> 2_500;
            case APPLYING -> 25;
            case COMMITTING -> 8;
        };
    }

    private boolean isThere(Moment moment, int nth) throws IOException {
        return switch (moment) {
            case IN_FLIGHT -> asked.isDone();
            case ANSWERED -> settled() >= nth;
            case CLEANING -> Files.exists(git.resolve("worktrees/agent"));
            case APPLYING -> logs().size() >= nth;
            case COMMITTING ->
                logs().stream().filter(log -> log.contains("COMMITTING")).count() >= nth;
        };
    }

    private long settled() throws IOException {
        Path folder = git.resolve("wiki-clean");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long count = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                count += Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("\"settle\""))
                        .count();
            }
        }
        return count;
    }

    /** What the journals of this night say. */
    private List<String> logs() {
        List<String> logs = new ArrayList<>();
        Path runs = git.resolve("worktrees/agent/wiki-clean/runs");
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                logs.add(Files.readString(folder.resolve("log")));
            }
        } catch (IOException | java.io.UncheckedIOException notYet) {
            return logs;
        }
        return logs;
    }

    /** SIGKILL; with {@code children} its programs as well, as a service manager does. */
    void kill(boolean children) throws InterruptedException {
        List<ProcessHandle> others = children ? process.toHandle().descendants().toList() : List.of();
        process.toHandle().destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        // A program of git that outlives it ends its work before the next night begins.
        for (ProcessHandle other : others) {
            other.onExit().join();
        }
    }

    /** SIGTERM; the exit code, and nothing where it has not ended after so long. */
    Optional<Integer> terminate(long seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    int end() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
