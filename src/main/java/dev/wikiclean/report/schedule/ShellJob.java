package dev.wikiclean.report.schedule;

import dev.wikiclean.git.ShellWord;
import java.util.stream.Collectors;

/** The job as one line for a POSIX shell that was started with an empty environment. */
final class ShellJob {
    private ShellJob() {}

    static String line(ScheduleJob job) {
        String settings = job.environment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ShellWord.quote(entry.getValue()))
                .collect(Collectors.joining(" "));
        String keys = ShellWord.quote(job.keys());
        String command = job.command().stream().map(ShellWord::quote).collect(Collectors.joining(" "));
        String folder = job.log().substring(0, Math.max(1, job.log().lastIndexOf('/')));
        return "export " + settings + "; [ ! -r " + keys + " ] || { set -a; . " + keys + "; set +a; }; mkdir -p "
                + ShellWord.quote(folder) + "; " + command
                + " >>" + ShellWord.quote(job.log()) + " 2>&1";
    }
}
