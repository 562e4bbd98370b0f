package dev.wikiclean.cli;

import dev.wikiclean.run.WorkException;
import java.util.Locale;

/** Whether this Java can name every file. */
final class FileNames {
    private FileNames() {}

    /**
     * Under {@code LC_ALL=C}, as in cron, Java reads file names as ASCII and would lose every note named otherwise. The
     * launcher prevents it; whoever starts the jar by hand is told.
     */
    static void requireUnicode() throws WorkException {
        require(System.getProperty("os.name", ""), System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    static void require(String system, String encoding) throws WorkException {
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        if (!windows && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new WorkException("the locale hides file names outside " + encoding
                    + " from Java; set LC_ALL=C.UTF-8, or start it by the launcher wiki-clean");
        }
    }
}
