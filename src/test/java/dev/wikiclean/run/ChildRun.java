package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The pipeline in a process of its own, to be killed, at work on several vaults at once so that one kill meets many
 * states: {@code ChildRun MODE [ACTION VAULT NUMBER]...}. It says on its standard output when it comes to operation
 * NUMBER on the disk of each, and when it is done.
 */
final class ChildRun {
    /** What a process does to a vault. */
    enum Action {
        RUN,
        RUN_UNCOMMITTED,
        MOVE,
        UNDO,
        RECOVER;

        /** Does it by the operations {@code ops}; answers whether anything was written. */
        boolean on(Path vault, FileOps ops) throws WorkException {
            return switch (this) {
                case RUN, RUN_UNCOMMITTED -> {
                    RunOptions options = new RunOptions(vault, true, true, this == RUN, Set.of());
                    yield CleanRun.run(options, new Cleaning(true), Progress.NONE, ops)
                            .applied();
                }
                case MOVE -> {
                    RunOptions options = new RunOptions(vault, true, false, true, Set.of());
                    MoveOrder order = new MoveOrder("Area 1", "Moved/Area One", false);
                    yield CleanRun.run(options, order, Progress.NONE, ops).applied();
                }
                case UNDO -> UndoRun.undo(vault, ops).undone().isPresent();
                case RECOVER -> !UndoRun.recover(vault, ops).isEmpty();
            };
        }
    }

    /** What happens to each piece of work at the operation that was named for it. */
    enum Mode {
        /** It stands still just before the operation until the process is killed. */
        STOP,
        /** It waits until all have come so far, and goes on together with them. */
        GATHER
    }

    /** A piece of work, and the number of the operation on the disk at which something happens. */
    record Order(Action action, Path vault, int moment) {}

    private ChildRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        Mode mode = Mode.valueOf(arguments[0]);
        int count = (arguments.length - 1) / 3;
        CountDownLatch awaited = new CountDownLatch(mode == Mode.STOP ? Integer.MAX_VALUE : count);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Order order = new Order(
                    Action.valueOf(arguments[1 + 3 * i]),
                    Path.of(arguments[2 + 3 * i]),
                    Integer.parseInt(arguments[3 + 3 * i]));
            threads.add(Thread.ofPlatform().start(() -> work(number, order, awaited)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void work(int number, Order order, CountDownLatch awaited) {
        FileOps ops = TracedOps.of(
                (operation, name, file) -> {
                    if (operation == order.moment()) {
                        say(number + " at " + name);
                        awaited.countDown();
                        try {
                            awaited.await();
                        } catch (InterruptedException e) {
                            throw new InterruptedIOException();
                        }
                    }
                },
                true);
        try {
            order.action().on(order.vault(), ops);
            say(number + " done");
        } catch (WorkException e) {
            say(number + " failed " + e.getMessage().replace('\n', ' '));
        } finally {
            awaited.countDown();
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static Process start(Mode mode, List<Order> orders, Path errors) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Xmx512m",
                "-cp",
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path")),
                ChildRun.class.getName(),
                mode.name()));
        for (Order order : orders) {
            command.addAll(List.of(order.action().name(), order.vault().toString(), Integer.toString(order.moment())));
        }
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }
}
