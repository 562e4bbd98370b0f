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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
 * {@code KillExperiment COUNT SEED [AGAIN [TOGETHER]]}. With AGAIN, recoveries are killed too, again and again, up to so
 * many times. A process that is killed is at work on TOGETHER vaults, 8 if not given.
 */
final class KillExperiment {
    private static final int THREADS = 2;
    private static final int SMALLEST = 100;
    private static final int LATE = 24;
    /** Multiples of it, without their whole part, fill the unit interval evenly however many there are. */
    private static final double GOLDEN = 0.6180339887498949;

    private final int count;
    private final int again;
    private final int together;
    private final int largest;
    private final long seed;
    private final Path scratch;
    private final List<KillVault> vaults = new ArrayList<>();
    private final Map<String, Integer> phases = new ConcurrentHashMap<>(new TreeMap<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger recoveriesKilled = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();

    private KillExperiment(int count, long seed, int again, int together, int largest, Path scratch) {
        this.count = count;
        this.again = again;
        this.together = together;
        this.largest = largest;
        this.seed = seed;
        this.scratch = scratch;
    }

    /**
     * @param again how often at most the recovery after each kill is killed as well
     * @param together on how many vaults a process that is killed is at work
     * @param largest how many notes the largest vault has
     */
    static KillExperiment run(int count, long seed, int again, int together, int largest, Path scratch)
            throws Exception {
        KillExperiment experiment = new KillExperiment(count, seed, again, together, largest, scratch);
        experiment.prepare();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(pool.submit((Callable<Void>) () -> {
                    while (experiment.killed.get() < count && experiment.faults.size() < 20) {
                        experiment.batch(experiment.numbers.getAndIncrement());
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
            int notes =
                    (int) Math.round(SMALLEST * Math.pow(largest / (double) SMALLEST, place / (double) (number - 1)));
            vaults.add(KillVault.make(scratch.resolve("vault " + i), settings[i % settings.length], notes, seed + i));
        }
    }

    /** One vault of a process that is killed. */
    private record Victim(int number, KillVault of, Path vault, String what) {}

    private void batch(int number) throws Exception {
        Random random = new Random(seed * 1_000_003 + number);
        List<Victim> victims = new ArrayList<>();
        for (int i = 0; i < together; i++) {
            int each = number * together + i;
            KillVault of = vaults.get(each % vaults.size());
            Path vault = of.copy(scratch.resolve("kill " + each));
            victims.add(new Victim(each, of, vault, "kill " + each + " of " + of.setting() + ", seed " + seed));
        }
        ChildRun.Mode mode = random.nextBoolean() ? ChildRun.Mode.STOP : ChildRun.Mode.GATHER;
        List<ChildRun.Order> orders = new ArrayList<>();
        for (Victim victim : victims) {
            orders.add(new ChildRun.Order(victim.of().setting().action(), victim.vault(), moment(victim)));
        }
        Set<Integer> ended = kill(mode, orders, random);
        Map<Victim, KillMoment> moments = new LinkedHashMap<>();
        for (int i = 0; i < victims.size(); i++) {
            Victim victim = victims.get(i);
            if (ended.contains(i)) {
                if (!VaultState.of(victim.vault()).equals(victim.of().after())) {
                    faults.add(victim.what() + ", ended by itself: "
                            + VaultState.of(victim.vault())
                                    .differences(victim.of().after(), 5));
                } else {
                    FolderCopy.remove(victim.vault());
                }
            } else {
                KillMoment moment = KillMoment.of(victim.vault(), victim.of());
                phases.merge(moment.phase(), 1, Integer::sum);
                moments.put(victim, moment);
            }
        }
        for (int i = moments.isEmpty() ? 0 : random.nextInt(again + 1); i > 0; i--) {
            killRecoveries(List.copyOf(moments.keySet()), random);
        }
        for (Map.Entry<Victim, KillMoment> each : moments.entrySet()) {
            recover(each.getKey(), each.getValue());
        }
    }

    /** An operation of an action, from the first that writes; those of a vault lie evenly, every second among the last. */
    private int moment(Victim victim) {
        KillVault of = victim.of();
        int turn = victim.number() / vaults.size();
        double place = (new Random(seed + victim.number() % vaults.size()).nextDouble() + turn / 2 * GOLDEN) % 1;
        // The end is where the commit is made: few operations of ours, and much of git's between them.
        int from = turn % 2 == 1 ? of.operations() - LATE : of.firstWrite();
        return from + (int) (place * (of.operations() - from));
    }

    /** Kills recoveries just before one of their operations, if they have so many. */
    private void killRecoveries(List<Victim> victims, Random random) throws Exception {
        List<ChildRun.Order> orders = new ArrayList<>();
        for (Victim victim : victims) {
            int moment = random.nextInt(random.nextBoolean() ? 12 : victim.of().operations());
            orders.add(new ChildRun.Order(ChildRun.Action.RECOVER, victim.vault(), moment));
        }
        recoveriesKilled.addAndGet(
                orders.size() - kill(ChildRun.Mode.STOP, orders, random).size());
    }

    /** Starts a process and kills it; answers which of its pieces of work were done before. */
    private Set<Integer> kill(ChildRun.Mode mode, List<ChildRun.Order> orders, Random random) throws Exception {
        Path errors = Files.createTempFile(scratch, "child", ".errors");
        Set<Integer> ended = new HashSet<>();
        Process child = ChildRun.start(mode, orders, errors);
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            for (int heard = 0; heard < orders.size(); ) {
                String line = output.readLine();
                if (line == null) {
                    throw new IOException("the process ended: " + Files.readString(errors));
                }
                heard += heard(line, ended) ? 1 : 0;
            }
            if (mode == ChildRun.Mode.GATHER) {
                child.waitFor(random.nextLong(20_000_000L * orders.size()), TimeUnit.NANOSECONDS);
            }
            // Unlike that of the process itself, the handle's kill leaves what was written to be read.
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                heard(line, ended);
            }
            return ended;
        } finally {
            child.destroyForcibly().waitFor();
            Files.deleteIfExists(errors);
        }
    }

    /** Whether the line says that a piece of work has come to its operation, or has ended without coming to it. */
    private boolean heard(String line, Set<Integer> ended) {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[1].equals("done") && !words[1].equals("failed")) {
            return true;
        }
        if (words[1].equals("failed")) {
            faults.add(line);
        }
        return ended.add(Integer.valueOf(words[0]));
    }

    private void recover(Victim victim, KillMoment moment) throws IOException {
        String what = victim.what() + ", " + moment.phase();
        int faultsBefore = faults.size();
        try {
            ChildRun.Action.RECOVER.on(victim.vault(), FileOps.disk());
            check(what, victim.of(), victim.vault(), moment, victim.number());
            killed.incrementAndGet();
        } catch (Exception | AssertionError e) {
            faults.add(what + ": " + e.toString().lines().limit(3).toList());
        }
        if (faults.size() == faultsBefore) {
            FolderCopy.remove(victim.vault());
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
        int together = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 8;
        Path scratch = Files.createTempDirectory("kills");
        long start = System.nanoTime();
        KillExperiment experiment =
                run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), again, together, 1_000, scratch);
        experiment.phases().forEach((phase, times) -> out.printf("%5d  %s%n", times, phase));
        experiment.faults().forEach(out::println);
        out.printf(
                "%d runs killed, %d recoveries killed, %d faults; at least %d paths change in a vault; %d s%n",
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
