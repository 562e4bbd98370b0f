package dev.wikiclean.report.schedule;

import java.util.Locale;
import java.util.function.Function;

/** Schedulers that a unit can be printed for. */
public enum Scheduler {
    CRON(CronLine::text),
    SYSTEMD(SystemdUnits::text),
    LAUNCHD(LaunchdAgent::text),
    GITHUB(GithubWorkflow::text);

    private final Function<ScheduleJob, String> writer;

    Scheduler(Function<ScheduleJob, String> writer) {
        this.writer = writer;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit, with comments that say where it belongs. */
    public String text(ScheduleJob job) {
        return writer.apply(job);
    }
}
