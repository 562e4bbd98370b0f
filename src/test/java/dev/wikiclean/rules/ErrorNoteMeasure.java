package dev.wikiclean.rules;

import dev.wikiclean.vault.MemorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How good the finder of error notes is on notes from elsewhere: {@code CAPTURED LOOKALIKES [--list]}, two folders. Each
 * file of the first is a captured page, each of the second a note that must stay; each is judged in a vault of its own,
 * with removal allowed. Ends with 1 where a note would be removed that must stay.
 */
final class ErrorNoteMeasure {
    private enum Fate {
        REMOVED,
        FOUND,
        MISSED
    }

    private record Judged(String name, Fate fate, String message) {}

    private ErrorNoteMeasure() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ErrorNoteMeasure CAPTURED LOOKALIKES [--list]");
            System.exit(2);
        }
        boolean list = List.of(args).contains("--list");
        List<Judged> captured = judge(Path.of(args[0]));
        List<Judged> lookalikes = judge(Path.of(args[1]));
        long removed = count(captured, Fate.REMOVED);
        long found = removed + count(captured, Fate.FOUND);
        long wronglyRemoved = count(lookalikes, Fate.REMOVED);
        long wronglyFound = wronglyRemoved + count(lookalikes, Fate.FOUND);
        System.out.printf(
                "%d captured: removed %d (%.3f), found %d (%.3f)%n",
                captured.size(), removed, share(removed, captured.size()), found, share(found, captured.size()));
        System.out.printf(
                "%d lookalikes: wrongly removed %d, wrongly found %d%n",
                lookalikes.size(), wronglyRemoved, wronglyFound);
        System.out.printf(
                "precision of removal %.3f, of finding %.3f%n",
                share(removed, removed + wronglyRemoved), share(found, found + wronglyFound));
        if (list) {
            list("captured", captured, Fate.REMOVED);
            list("lookalike", lookalikes, Fate.MISSED);
        }
        System.exit(wronglyRemoved > 0 ? 1 : 0);
    }

    private static void list(String set, List<Judged> notes, Fate right) {
        notes.stream()
                .filter(note -> note.fate() != right)
                .forEach(note ->
                        System.out.println(set + " " + note.fate() + " " + note.name() + ": " + note.message()));
    }

    private static List<Judged> judge(Path folder) throws IOException {
        Config config = Config.of("agent-wiki");
        List<Judged> judged = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString();
                Optional<Finding> finding = Checked.findings(
                                new ErrorNote(), config, MemorySource.vault(Map.of(name, Files.readString(file))))
                        .stream()
                        .findFirst();
                Fate fate =
                        finding.isEmpty() ? Fate.MISSED : finding.get().fix().isPresent() ? Fate.REMOVED : Fate.FOUND;
                judged.add(new Judged(name, fate, finding.map(Finding::message).orElse("-")));
            }
        }
        return judged;
    }

    private static long count(List<Judged> notes, Fate fate) {
        return notes.stream().filter(note -> note.fate() == fate).count();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
