package dev.wikiclean.report.schedule;

/** A line of {@code crontab(5)}. */
final class CronLine {
    private CronLine() {}

    static String text(ScheduleJob job) {
        // In a crontab a bare % ends the command; a backslash before it is taken away even inside of quotes.
        String command = ShellJob.line(job).replace("%", "\\%");
        return """
                # Add this line with `crontab -e`. It runs at %s every day, writes to %s,
                # and takes keys of model providers from %s (lines NAME=value; chmod 600).
                # Two runs never meet: the second one says so and ends.
                %d %d * * * %s
                """.formatted(
                job.at(), job.log(), job.keys(), job.at().getMinute(), job.at().getHour(), command);
    }
}
