package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.LeftAlone;
import dev.wikiclean.apply.RecoveryReport;
import dev.wikiclean.git.WorkSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Opens the work on a vault and says what had to be mended first. */
final class Sessions {
    private Sessions() {}

    /** A locked and recovered session; what recovery did is added to {@code notices}. */
    static WorkSession begin(Path vault, String command, FileOps ops, List<String> notices)
            throws WorkException, IOException {
        if (!Files.isDirectory(vault)) {
            throw new WorkException("not a folder: " + vault + "; name the folder of a vault");
        }
        WorkSession session = WorkSession.begin(vault, command, Clock.systemDefaultZone(), ops);
        notices.addAll(lines(session.recovered()));
        return session;
    }

    /** One line each for a person. */
    static List<String> lines(RecoveryReport report) {
        List<String> lines = new java.util.ArrayList<>();
        report.restored().forEach(id -> lines.add("run " + id + " was interrupted: every file is as before it"));
        report.completed().forEach(id -> lines.add("run " + id + " was interrupted: it is complete now"));
        report.leftAlone().stream().map(LeftAlone::message).forEach(lines::add);
        lines.addAll(report.notes());
        return lines;
    }
}
