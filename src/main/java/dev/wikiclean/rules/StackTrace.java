package dev.wikiclean.rules;

import java.util.List;
import java.util.Locale;

/** Judges whether lines are what a program printed when it broke, and nothing else. */
final class StackTrace {
    private static final List<String> OF_FETCHING = List.of(
            "connection",
            "connect",
            "http",
            "urlopen",
            "urllib",
            "ssl",
            "timeout",
            "timed out",
            "socket",
            "dns",
            "getaddrinfo",
            "navigation",
            "net::",
            "unknownhost",
            "fetch",
            "max retries",
            "ratelimit",
            "apierror",
            "apistatus",
            "error code: ",
            "status code",
            "econn",
            "enotfound",
            "etimedout");
    /** What programs in other languages print around the calls. */
    private static final List<String> MARKS = List.of(
            "node:internal/",
            "Node.js v",
            "triggerUncaughtException(",
            "throw ",
            "goroutine ",
            "panic: ",
            "exit status ",
            "thread 'main' panicked at",
            "note: run with `RUST_BACKTRACE",
            "Stack trace:",
            "Stacktrace:",
            "(Session info: ",
            "Unhandled exception",
            "PHP Fatal error:",
            "Exception in thread ");

    private static final int FEWEST = 3;

    private StackTrace() {}

    static boolean isAlone(List<BodyLine> lines) {
        int calls = 0;
        int errors = 0;
        boolean sourceLine = false;
        for (BodyLine line : lines) {
            String text = line.text();
            if (isCall(text)) {
                calls++;
                sourceLine = text.startsWith("File \"");
            } else if (isMark(text)) {
                sourceLine = false;
            } else if (isError(text)) {
                errors++;
                sourceLine = false;
            } else if (sourceLine) {
                // Python prints the line of the program below the place of it.
                sourceLine = false;
            } else {
                return false;
            }
        }
        return errors > 0 && (calls > 0 && lines.size() >= FEWEST || isOfFetching(lines));
    }

    /** Whether it broke while it fetched something: then it stands where the page should. */
    static boolean isOfFetching(List<BodyLine> lines) {
        return lines.stream()
                .map(line -> line.text().toLowerCase(Locale.ROOT))
                .anyMatch(line -> isError(line) && OF_FETCHING.stream().anyMatch(line::contains));
    }

    /** Whether a line that stands between words can be nothing else. */
    static boolean isPart(String line) {
        return isCall(line) || isMark(line) && !line.isBlank() || isError(line) && line.indexOf('.') > 0;
    }

    private static boolean isCall(String line) {
        return line.startsWith("at ")
                        && line.indexOf('.') > 0
                        && (line.endsWith(")") || line.matches(".*:\\d+(:\\d+)?"))
                || line.endsWith(")") && line.indexOf(' ') < 0 && line.contains(".java:")
                || line.startsWith("File \"") && line.contains(", line ")
                || line.startsWith("from /") && line.contains(":in ")
                || line.startsWith("#") && line.matches("#\\d+ (0x[0-9a-f]+ .*|/.*\\(\\d+\\): .*|\\{main})");
    }

    private static boolean isMark(String line) {
        return line.startsWith("Traceback (most recent call last)")
                || line.startsWith("During handling of the above exception")
                || line.startsWith("The above exception was the direct cause")
                || MARKS.stream().anyMatch(line::startsWith)
                || line.matches("\\.\\.\\. \\d+ (more|common frames omitted)")
                || line.chars().allMatch(c -> c == '^' || c == '~' || c == ' ');
    }

    /** {@code java.net.ConnectException: refused}, {@code Caused by: …}. */
    private static boolean isError(String line) {
        String text = line.startsWith("Caused by: ") ? line.substring(11) : line;
        int end = text.indexOf(": ");
        String name = (end < 0 ? text : text.substring(0, end))
                .replace("Uncaught ", "")
                .replace("uncaught ", "");
        String folded = name.toLowerCase(Locale.ROOT);
        return name.indexOf(' ') < 0
                && (folded.endsWith("error") || folded.endsWith("exception") || folded.endsWith("timeout"));
    }
}
