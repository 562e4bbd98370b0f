package dev.wikiclean.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replays one command line of a transcript inside this process. */
final class Transcript {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{40}\\b");
    private static final Pattern RUN = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-[0-9a-f]+\\b");
    private final Path folder;

    Transcript(Path folder) {
        this.folder = folder;
    }

    /** The command line, and behind it what happened, in the format of {@link TranscriptTest}. */
    List<String> replay(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), folder, "wiki-clean", false, false);
        List<String> words = words(line);
        int exit = Main.run(words.subList(2, words.size()).toArray(String[]::new), terminal);
        terminal.out().flush();
        terminal.err().flush();
        List<String> lines = new ArrayList<>(List.of(line));
        add(lines, "|", out);
        add(lines, "!", err);
        lines.add("= " + exit);
        return lines;
    }

    /** Words between blanks; a quoted one may hold blanks. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    private void add(List<String> lines, String mark, ByteArrayOutputStream printed) {
        String text = printed.toString(StandardCharsets.UTF_8).replace(folder.toString(), "$DIR");
        text = COMMIT.matcher(text).replaceAll("<commit>");
        text = RUN.matcher(text).replaceAll("<run>");
        text.lines().forEach(line -> lines.add(line.isEmpty() ? mark : mark + " " + line));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
