package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.BudgetedModel;
import dev.wikiclean.reason.RetryPolicy;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.budget.BillingServer.Bill;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Two processes of four threads each spend under the same caps; one meets SIGKILL. The provider's own bills are lines in a
 * file, written before it answers. As a program it is one of these processes: FOLDER SEED RUN.
 */
public final class KilledSpenders {
    private static final Caps CAPS = Caps.NONE
            .with(Scope.RUN, new MicroDollars(60_000))
            .with(Scope.DAY, new MicroDollars(100_000))
            .with(Scope.NOTE, new MicroDollars(50_000));

    private KilledSpenders() {}

    private static Tariff tariff(long seed) {
        Tariff tariff = Tariff.of(new Random(seed));
        return new Tariff(tariff.cheap(), tariff.dear(), tariff.border(), false);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long seed = Long.parseLong(args[1]);
        Random random = new Random(seed ^ args[2].hashCode());
        Path bills = folder.resolve(
                "bills-" + args[2] + "-" + ProcessHandle.current().pid());
        BillingServer server = new BillingServer(
                tariff(seed), new Random(random.nextLong()), Instant::now, () -> {}, bill -> append(bills, bill));
        StopSignal stop = StopSignal.whenTold();
        BudgetedModel model = new BudgetedModel(
                server,
                new Budget(folder, CAPS, Clock.systemDefaultZone(), args[2]),
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofSeconds(3)),
                random,
                stop,
                time -> true,
                notice -> {});
        Files.createFile(folder.resolve("begun-" + ProcessHandle.current().pid()));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                Random own = new Random(random.nextLong());
                threads.submit(() -> {
                    for (int n = 0; n < 60; n++) {
                        model.ask(new Request(
                                new Purpose(args[2], "Note " + own.nextInt(2)),
                                "model",
                                new Prompt("", "", "x".repeat(1 + own.nextInt(1200))),
                                Optional.empty(),
                                EffortStep.NONE,
                                1 + own.nextInt(400),
                                OptionalDouble.empty()));
                    }
                });
            }
        }
    }

    private static synchronized void append(Path file, Bill bill) {
        try {
            Files.writeString(
                    file,
                    bill.at() + " " + bill.run() + " " + bill.note().replace(' ', '_') + " " + bill.money() + " "
                            + bill.tokens() + " " + bill.told() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was wrong in so many trials. */
    static List<String> trials(int count, long seed) throws Exception {
        List<String> wrong = new ArrayList<>();
        int cutOff = 0;
        for (long i = seed; i < seed + count; i++) {
            Path folder = Files.createTempDirectory("spenders");
            Random random = new Random(i);
            Process one = start(folder, i, "one");
            Process two = start(folder, i, random.nextBoolean() ? "one" : "two");
            if (!awaitBegin(folder, one)) {
                wrong.add("seed " + i + ": a process did not begin");
            }
            LockSupport.parkNanos(random.nextLong(120_000_000));
            boolean alive = one.destroyForcibly().waitFor() != 0;
            two.waitFor(60, TimeUnit.SECONDS);
            Process three = start(folder, i, "three");
            three.waitFor(60, TimeUnit.SECONDS);
            if (two.exitValue() != 0 || three.exitValue() != 0) {
                wrong.add("seed " + i + ": a process failed");
            }
            cutOff += alive ? 1 : 0;
            BudgetCheck check =
                    new BudgetCheck(folder, CAPS, ZoneId.systemDefault(), Instant.now(), Instant.now(), tariff(i));
            for (String told : check.wrong(bills(folder))) {
                wrong.add("seed " + i + ": " + told);
            }
            BudgetExperiment.delete(folder);
        }
        if (count > 0) {
            System.out.println(cutOff + " of " + count + " were cut off by SIGKILL");
        }
        return wrong;
    }

    private static boolean awaitBegin(Path folder, Process process) {
        Path begun = folder.resolve("begun-" + process.pid());
        while (process.isAlive() && !Files.exists(begun)) {
            LockSupport.parkNanos(1_000_000);
        }
        return Files.exists(begun);
    }

    private static Process start(Path folder, long seed, String run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSpenders.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        run)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "out-" + run + "-" + System.nanoTime()))
                .start();
    }

    private static List<Bill> bills(Path folder) throws IOException {
        List<Bill> bills = new ArrayList<>();
        for (File file : folder.toFile().listFiles((dir, name) -> name.startsWith("bills-"))) {
            for (String line : Files.readAllLines(file.toPath())) {
                String[] words = line.split(" ");
                bills.add(new Bill(
                        Instant.parse(words[0]),
                        words[1],
                        words[2],
                        Long.parseLong(words[3]),
                        Long.parseLong(words[4]),
                        Boolean.parseBoolean(words[5])));
            }
        }
        return bills;
    }
}
