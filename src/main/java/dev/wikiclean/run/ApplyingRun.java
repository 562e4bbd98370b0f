package dev.wikiclean.run;

/** Plans, proves, writes and commits. */
final class ApplyingRun {
    private final RunOptions options;
    private final Progress progress;

    ApplyingRun(RunOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    RunResult run() throws WorkException {
        throw new WorkException("applying is not built yet: " + options + progress);
    }
}
