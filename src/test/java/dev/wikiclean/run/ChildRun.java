package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The pipeline in a process of its own, to be killed: {@code ChildRun ACTION VAULT MODE NUMBER}. It says on its standard
 * output that it comes to operation NUMBER on the disk, and by MODE either waits there for its end or goes on; at the end,
 * how many nanoseconds that took.
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

    /** What happens at the operation that was named. */
    enum Mode {
        /** The process stands still just before the operation until it is killed. */
        STOP,
        /** The process says so and goes on. */
        GO_ON
    }

    private ChildRun() {}

    public static void main(String[] arguments) throws IOException, WorkException {
        Action action = Action.valueOf(arguments[0]);
        Mode mode = Mode.valueOf(arguments[2]);
        int moment = Integer.parseInt(arguments[3]);
        long[] since = {System.nanoTime()};
        FileOps ops = TracedOps.of(
                (number, kind, file) -> {
                    if (number == moment) {
                        since[0] = System.nanoTime();
                        say("at " + kind);
                        while (mode == Mode.STOP) {
                            LockSupport.park();
                        }
                    }
                },
                true);
        boolean something = action.on(Path.of(arguments[1]), ops);
        say((something ? "done " : "nothing ") + (System.nanoTime() - since[0]));
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    static Process start(Action action, Path vault, Mode mode, int moment, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
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
                        action.name(),
                        vault.toString(),
                        mode.name(),
                        Integer.toString(moment)))
                .redirectError(errors.toFile());
        return builder.start();
    }
}
