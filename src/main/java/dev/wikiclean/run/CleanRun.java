package dev.wikiclean.run;

import java.nio.file.Path;
import java.util.Set;

/** The pipeline from a vault on disk to a commit. */
public final class CleanRun {
    private CleanRun() {}

    /** Finds, plans and proves; with {@link RunOptions#apply()} writes and commits. */
    public static RunResult run(RunOptions options, Progress progress) throws WorkException {
        throw new WorkException("run is not built yet");
    }

    /** Finds, and changes nothing. */
    public static CheckResult check(Path vault, Set<String> rules, Progress progress) throws WorkException {
        throw new WorkException("check is not built yet");
    }
}
