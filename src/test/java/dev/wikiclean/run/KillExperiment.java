package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills (SIGKILL) processes that run, move and undo on vaults of 100 to 1,000 notes, at moments all over their work;
 * lets the next session recover and compares every byte, permission and word of git with before and after:
 * {@code KillExperiment COUNT SEED [AGAIN]}. With AGAIN, recoveries are killed too, again and again, up to so many times.
 */
final class KillExperiment {
    private static final long CALIBRATING = 20_000_000_000L;
    private static final int THREADS = 2;

    private final int count;
    private final int again;
    private final long seed;
    private final Path scratch;
    private final List<KillVault> vaults = new ArrayList<>();
    private final Map<String, Integer> phases = new ConcurrentHashMap<>(new TreeMap<>());
    private final Map<KillVault, Long> durations = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger recoveriesKilled = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();

    private KillExperiment(int count, long seed, int again, Path scratch) {
        this.count = count;
        this.again = again;
        this.seed = seed;
        this.scratch = scratch;
    }

    /** @param again how often at most the recovery after each kill is killed as well */
    static KillExperiment run(int count, long seed, int again, Path scratch) throws Exception {
        KillExperiment experiment = new KillExperiment(count, seed, again, scratch);
        experiment.prepare();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(pool.submit((Callable<Void>) () -> {
                    while (experiment.killed.get() < count && experiment.faults.size() < 20) {
                        experiment.once(experiment.numbers.getAndIncrement());
                    }
                    return null;
                }));
            }
            for (Future<Void> future : futures) {
                future.get();
            }
        }
        return experiment;
    }

    /** Vaults of every setting; their sizes are spread evenly over the orders of magnitude. */
    private void prepare() throws IOException, WorkException {
        KillVault.Setting[] settings = KillVault.Setting.values();
        int number = settings.length * Math.clamp(count / 100, 1, 4);
        for (int i = 0; i < number; i++) {
            // Seven and four have no common divisor with the step, so that each setting meets small and large.
            int place = i * 5 % number;
            int notes = (int) Math.round(100 * Math.pow(10, number == 1 ? 0 : place / (double) (number - 1)));
            vaults.add(KillVault.make(scratch.resolve("vault " + i), settings[i % settings.length], notes, seed + i));
        }
    }

    private void once(int number) throws Exception {
        Random random = new Random(seed * 1_000_003 + number);
        KillVault of = vaults.get(number % vaults.size());
        Path vault = of.copy(scratch.resolve("kill " + number));
        String what = "kill " + number + " of " + of.setting() + ", seed " + seed;
        try {
            if (!kill(of, vault, random)) {
                if (!VaultState.of(vault).equals(of.after())) {
                    faults.add(
                            what + ", ended by itself: " + VaultState.of(vault).differences(of.after(), 5));
                }
                return;
            }
            KillMoment moment = KillMoment.of(vault, of);
            what += ", " + moment.phase();
            phases.merge(moment.phase(), 1, Integer::sum);
            for (int i = random.nextInt(again + 1); i > 0; i--) {
                killRecovery(of, vault, random);
            }
            ChildRun.Action.RECOVER.on(vault, FileOps.disk());
            check(what, of, vault, moment, number);
            killed.incrementAndGet();
        } catch (IOException | WorkException | RuntimeException | AssertionError e) {
            faults.add(what + ": " + e.toString().lines().limit(3).toList());
        }
        if (faults.stream().noneMatch(fault -> fault.startsWith("kill " + number + " "))) {
            FolderCopy.remove(vault);
        }
    }

    /** Starts the action and kills it; false where it was quicker. */
    private boolean kill(KillVault of, Path vault, Random random) throws Exception {
        int written = of.operations() - of.firstWrite();
        // The end is where the commit is made: few operations of ours, and much of git's between them.
        boolean atEnd = random.nextInt(3) == 0;
        int moment = atEnd ? of.operations() - 1 - random.nextInt(8) : of.firstWrite() + random.nextInt(written);
        return switch (random.nextInt(3)) {
            case 0 -> kill(of.setting().action(), of, vault, ChildRun.Mode.STOP, moment, 0);
            case 1 ->
                kill(
                        of.setting().action(),
                        of,
                        vault,
                        ChildRun.Mode.GO_ON,
                        moment,
                        random.nextLong(atEnd ? 30_000_000 : 3_000_000));
            default -> {
                long duration = durations.getOrDefault(of, CALIBRATING);
                long delay = duration == CALIBRATING ? duration : random.nextLong(duration);
                yield kill(of.setting().action(), of, vault, ChildRun.Mode.GO_ON, of.firstWrite(), delay);
            }
        };
    }

    /** Kills a recovery just before one of its operations, if it has so many. */
    private void killRecovery(KillVault of, Path vault, Random random) throws Exception {
        int moment = random.nextInt(random.nextBoolean() ? 12 : of.operations());
        if (kill(ChildRun.Action.RECOVER, of, vault, ChildRun.Mode.STOP, moment, 0)) {
            recoveriesKilled.incrementAndGet();
        }
    }

    private boolean kill(ChildRun.Action action, KillVault of, Path vault, ChildRun.Mode mode, int moment, long delay)
            throws Exception {
        Path errors = vault.resolveSibling(vault.getFileName() + ".errors");
        Process child = ChildRun.start(action, vault, mode, moment, errors);
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            if (line != null && line.startsWith("at ")) {
                child.waitFor(delay, TimeUnit.NANOSECONDS);
                // Unlike that of the process itself, the handle's kill leaves what was written to be read.
                child.toHandle().destroyForcibly();
            }
            int code = child.waitFor();
            String last = output.readLine();
            if (code == 0 && last != null && last.startsWith("done ") && moment == of.firstWrite()) {
                durations.put(of, Long.parseLong(last.substring(5)) * 21 / 20);
            }
            if (code != 0 && code != 128 + 9) {
                throw new IOException("the process ended with " + code + ": " + Files.readString(errors));
            }
            return code != 0;
        } finally {
            child.destroyForcibly().waitFor();
            Files.deleteIfExists(errors);
        }
    }

    private void check(String what, KillVault of, Path vault, KillMoment moment, int number) throws Exception {
        VaultState now = VaultState.of(vault);
        VaultState wanted = moment.forward() ? of.after() : of.before();
        if (!now.equals(wanted)) {
            faults.add(what + ": " + (moment.forward() ? "not as after: " : "not as before: ")
                    + now.differences(wanted, 5));
            return;
        }
        if (Files.exists(vault.resolve(".git"))) {
            Git git = new Git(vault);
            git.ok("fsck", "--strict", "--no-dangling");
            try (var locks = Files.walk(vault.resolve(".git"))) {
                locks.filter(file -> file.toString().endsWith(".lock"))
                        .forEach(lock -> faults.add(what + ": left " + lock));
            }
        }
        if (ChildRun.Action.RECOVER.on(vault, FileOps.disk())) {
            faults.add(what + ": a second recovery finds something to do");
        }
        if (number % 8 == 0 && !moment.forward()) {
            of.setting().action().on(vault, FileOps.disk());
            if (!VaultState.of(vault).equals(of.after())) {
                faults.add(what + ": done again, not as after: "
                        + VaultState.of(vault).differences(of.after(), 5));
            }
        }
    }

    /** What was not as it must be; empty for none. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many processes were killed by SIGKILL at each phase. */
    Map<String, Integer> phases() {
        return new TreeMap<>(phases);
    }

    int killed() {
        return killed.get();
    }

    int recoveriesKilled() {
        return recoveriesKilled.get();
    }

    /** The smallest change that a vault of the experiment sees. */
    int leastChanges() {
        return vaults.stream().mapToInt(KillVault::changes).min().orElse(0);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int again = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Path scratch = Files.createTempDirectory("kills");
        long start = System.nanoTime();
        KillExperiment experiment = run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), again, scratch);
        experiment.phases().forEach((phase, times) -> out.printf("%5d  %s%n", times, phase));
        experiment.faults().forEach(out::println);
        out.printf(
                "%d killed, %d recoveries killed, %d faults; at least %d paths change in a vault; %d s%n",
                experiment.killed(),
                experiment.recoveriesKilled(),
                experiment.faults().size(),
                experiment.leastChanges(),
                (System.nanoTime() - start) / 1_000_000_000);
        if (experiment.faults().isEmpty()) {
            FolderCopy.remove(scratch);
        }
        System.exit(experiment.faults().isEmpty() ? 0 : 1);
    }
}
