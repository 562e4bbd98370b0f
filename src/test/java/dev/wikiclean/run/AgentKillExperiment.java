package dev.wikiclean.run;

import dev.wikiclean.cli.SampleWithModel;
import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.Seen;
import dev.wikiclean.reason.model.Usage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Ends nights of the agent on the sample, each in a process of its own, by SIGKILL or SIGTERM at moments all over its work
 * and lets the next nights go on: {@code AgentKillExperiment COUNT SEED}. The user's files, branch and index are compared
 * byte for byte, the ledger with what the server billed.
 */
final class AgentKillExperiment implements AutoCloseable {
    /** What is asked when the process is told to end may still be answered, and is not waited for longer. */
    static final long SECONDS_TO_STOP = 30;

    private final long seed;
    private final Path scratch;
    private final AtomicReference<Function<Seen, Behaviour>> script = new AtomicReference<>(SampleWithModel::answer);
    private final LoopbackProvider provider =
            LoopbackProvider.start(seen -> script.get().apply(seen));
    private final SampleWithModel base;
    private final NightAfter whole;
    final List<String> faults = new ArrayList<>();
    final Map<String, Integer> ended = new TreeMap<>();
    int paidAgain;

    /** @param without folders of the sample that are left out */
    AgentKillExperiment(long seed, Path scratch, String... without) throws IOException {
        this.seed = seed;
        this.scratch = scratch;
        this.base = new SampleWithModel(scratch.resolve("base"), provider);
        for (String folder : without) {
            base.git("rm", "-qr", folder);
        }
        base.git("commit", "-q", "--allow-empty", "-m", "the rest");
        // What a night does that nobody disturbs.
        SampleWithModel undisturbed = base.copy(scratch.resolve("undisturbed"));
        NightAfter.work(undisturbed);
        this.whole = NightAfter.of(undisturbed, provider.billed());
    }

    /** How many questions an undisturbed night asks. */
    int questions() {
        return whole.audit().lines.size();
    }

    int commits() {
        return whole.commits().size();
    }

    private record Trial(String what, SampleWithModel sample, VaultState before, String main, int from) {}

    private Trial trial(String what, int number) throws IOException {
        SampleWithModel sample = base.copy(scratch.resolve("night " + number));
        return new Trial(
                what + " " + number + ", seed " + seed,
                sample,
                VaultState.of(sample.vault),
                sample.git("rev-parse", "main"),
                provider.seen().size());
    }

    /** One night that is killed, and the two after it. */
    void kill(int number) throws Exception {
        Random random = new Random(seed * 1_000_003 + number);
        KilledNight.Moment moment = KilledNight.Moment.values()[number % KilledNight.Moment.values().length];
        int nth = 1
                + random.nextInt(
                        switch (moment) {
                            case IN_FLIGHT, ANSWERED -> questions();
                            case CLEANING -> 1;
                            case APPLYING, COMMITTING -> commits();
                        });
        boolean children = random.nextBoolean();
        Trial trial = trial(moment + " (" + nth + (children ? ", with its programs)" : ")"), number);
        Path output = scratch.resolve("night " + number + ".txt");
        try (KilledNight night = KilledNight.start(trial.sample().vault, output)) {
            script.set(seen -> {
                if (moment == KilledNight.Moment.IN_FLIGHT && provider.seen().size() - trial.from() == nth) {
                    night.isAsked();
                    awaitEnd(night);
                }
                return SampleWithModel.answer(seen);
            });
            boolean reached = night.reach(moment, nth, random);
            night.kill(children);
            count(reached ? "killed: " + moment : "over before " + moment);
        } finally {
            script.set(SampleWithModel::answer);
        }
        awaitBills();
        new NightChecks(trial.what(), faults::add).undisturbed(trial.sample(), trial.before(), trial.main());
        goOn(trial);
    }

    private static void awaitEnd(KilledNight night) {
        try {
            night.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server keeps a bill just after its script has answered. */
    private void awaitBills() {
        while (provider.billed().size() < provider.seen().size()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void goOn(Trial trial) throws IOException {
        NightChecks checks = new NightChecks(trial.what(), faults::add);
        List<Seen> first = from(trial.from());
        NightAfter killed = after(trial);
        checks.ledger(trial.sample(), killed.audit());
        checks.isFine(trial.sample(), NightAfter.work(trial.sample()));
        awaitBills();
        List<Seen> second = from(trial.from() + first.size());
        NightAfter next = after(trial);
        checks.ledger(trial.sample(), next.audit());
        checks.undisturbed(trial.sample(), trial.before(), trial.main());
        checks.nothingHeld(trial.sample());
        checks.finished(whole, next);
        checks.notPaidAgain(killed, next);
        paidAgain += checks.repeated(first, second);
        checks.isFine(trial.sample(), NightAfter.work(trial.sample()));
        int third = from(trial.from() + first.size() + second.size()).size();
        if (third > 0) {
            faults.add(trial.what() + ": the third night asks " + third + " questions");
        }
        if (faults.stream().noneMatch(fault -> fault.startsWith(trial.what()))) {
            FolderCopy.remove(trial.sample().vault.getParent());
        }
    }

    private NightAfter after(Trial trial) throws IOException {
        List<Usage> billed = provider.billed();
        return NightAfter.of(trial.sample(), billed.subList(trial.from(), billed.size()));
    }

    private List<Seen> from(int number) {
        List<Seen> all = provider.seen();
        return all.subList(number, all.size());
    }

    /**
     * One night that is told to end while the server thinks about the {@code nth} question, or after it has answered.
     *
     * @param goOn whether the nights after it are looked at
     */
    void terminate(int number, int nth, boolean slow, boolean goOn) throws Exception {
        Random random = new Random(seed * 1_000_003 + number);
        Trial trial = trial("SIGTERM (" + nth + (slow ? ", no answer)" : ")"), number);
        Path output = scratch.resolve("night " + number + ".txt");
        try (KilledNight night = KilledNight.start(trial.sample().vault, output)) {
            script.set(seen -> {
                if (provider.seen().size() - trial.from() == nth) {
                    night.isAsked();
                    if (slow) {
                        return Behaviour.slow();
                    }
                }
                return SampleWithModel.answer(seen);
            });
            KilledNight.Moment moment = slow ? KilledNight.Moment.IN_FLIGHT : KilledNight.Moment.ANSWERED;
            boolean reached = night.reach(moment, nth, random);
            long start = System.nanoTime();
            Optional<Integer> code = night.terminate(SECONDS_TO_STOP);
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            count(reached ? "SIGTERM, ended within " + seconds + " s" : "over before SIGTERM");
            String said = Files.readString(output);
            if (reached && (!code.equals(Optional.of(143)) || !said.contains("asked to stop"))) {
                faults.add(trial.what() + ": ended with " + code + " and said " + said);
            }
        } finally {
            script.set(SampleWithModel::answer);
        }
        awaitBills();
        NightChecks checks = new NightChecks(trial.what(), faults::add);
        checks.undisturbed(trial.sample(), trial.before(), trial.main());
        checks.nothingHeld(trial.sample());
        checks.closed(after(trial).audit());
        checks.ledger(trial.sample(), after(trial).audit());
        if (goOn) {
            goOn(trial);
        }
    }

    private void count(String what) {
        ended.merge(what, 1, Integer::sum);
    }

    @Override
    public void close() {
        provider.close();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int count = Integer.parseInt(arguments[0]);
        Path scratch = Files.createTempDirectory("nights");
        try (AgentKillExperiment experiment = new AgentKillExperiment(Long.parseLong(arguments[1]), scratch)) {
            for (int i = 0; i < count && experiment.faults.size() < 20; i++) {
                experiment.kill(i);
            }
            for (int i = 0; i < Math.max(1, count / 10) && experiment.faults.size() < 20; i++) {
                experiment.terminate(count + i, 1 + i % experiment.questions(), i % 2 == 1, true);
            }
            experiment.ended.forEach((what, times) -> out.printf("%4d  %s%n", times, what));
            experiment.faults.forEach(out::println);
            out.printf(
                    "a whole night asks %d questions and makes %d commits; %d questions were asked again by the next night,"
                            + " each of which was under way or not yet written down; %d faults%n",
                    experiment.questions(), experiment.commits(), experiment.paidAgain, experiment.faults.size());
            if (experiment.faults.isEmpty()) {
                FolderCopy.remove(scratch);
            }
            System.exit(experiment.faults.isEmpty() ? 0 : 1);
        }
    }
}
