package dev.wikiclean.report.schedule;

import java.util.stream.Collectors;

/** A service and a timer for {@code systemd --user}. */
final class SystemdUnits {
    private SystemdUnits() {}

    static String text(ScheduleJob job) {
        String name = "wiki-clean-" + job.name();
        String environment = job.environment().entrySet().stream()
                .map(entry -> "Environment="
                        + quote(entry.getKey() + "=" + entry.getValue()).replace("$$", "$") + "\n")
                .collect(Collectors.joining());
        return """
                # Save the two parts as the files named, then:
                #   systemctl --user daemon-reload && systemctl --user enable --now %1$s.timer
                #   loginctl enable-linger         # to run while nobody is logged in
                #   journalctl --user -u %1$s      # the log

                # --- ~/.config/systemd/user/%1$s.service
                [Unit]
                Description=wiki-clean agent on %2$s

                [Service]
                Type=oneshot
                %3$sEnvironmentFile=-%4$s
                ExecStart=%5$s
                Nice=10
                # 0 clean, 1 findings remain: neither is a failure.
                SuccessExitStatus=1
                TimeoutStartSec=infinity
                TimeoutStopSec=3min

                # --- ~/.config/systemd/user/%1$s.timer
                [Unit]
                Description=wiki-clean agent on %2$s, every day

                [Timer]
                OnCalendar=*-*-* %6$s:00
                Persistent=true

                [Install]
                WantedBy=timers.target
                """.formatted(
                        name,
                        specifiers(job.vault()),
                        environment,
                        specifiers(job.keys()),
                        job.command().stream().map(SystemdUnits::quote).collect(Collectors.joining(" ")),
                        job.at());
    }

    /** A word of a command line: {@code systemd.service(5)}, "Command lines". */
    private static String quote(String word) {
        return "\""
                + specifiers(word.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "$$")) + "\"";
    }

    private static String specifiers(String text) {
        return text.replace("%", "%%");
    }
}
