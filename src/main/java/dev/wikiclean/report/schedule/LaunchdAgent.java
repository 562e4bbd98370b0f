package dev.wikiclean.report.schedule;

/** A property list for {@code launchd} of macOS, which knows no file of keys: a shell reads it. */
final class LaunchdAgent {
    private LaunchdAgent() {}

    static String text(ScheduleJob job) {
        String label = "dev.wiki-clean." + job.name();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Save as ~/Library/LaunchAgents/%1$s.plist, then:
                     launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/%1$s.plist -->
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                    <key>Label</key>
                    <string>%1$s</string>
                    <key>ProgramArguments</key>
                    <array>
                        <string>/bin/sh</string>
                        <string>-c</string>
                        <string>%2$s</string>
                    </array>
                    <key>StartCalendarInterval</key>
                    <dict>
                        <key>Hour</key>
                        <integer>%3$d</integer>
                        <key>Minute</key>
                        <integer>%4$d</integer>
                    </dict>
                    <key>ProcessType</key>
                    <string>Background</string>
                    <key>ExitTimeOut</key>
                    <integer>180</integer>
                </dict>
                </plist>
                """.formatted(
                label, xml(ShellJob.line(job)), job.at().getHour(), job.at().getMinute());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
