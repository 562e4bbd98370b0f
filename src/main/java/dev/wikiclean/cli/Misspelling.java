package dev.wikiclean.cli;

import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what somebody meant to write. */
final class Misspelling {
    private Misspelling() {}

    /** A first word that is neither a command nor a folder, but nearly a command, is a slip of the fingers. */
    static void rejectCommand(String word, Terminal terminal) throws UsageException {
        if (word.isEmpty()
                || word.startsWith("-")
                || word.contains("/")
                || Files.exists(terminal.folder().resolve(word))) {
            return;
        }
        Optional<String> meant = nearest(word, Commands.names());
        if (meant.isPresent()) {
            throw new UsageException(
                    "'" + word + "' is neither a command nor a folder. Did you mean " + meant.get() + "?");
        }
    }

    /** The one of {@code names} that is nearest to {@code word}, if any is near: a third of its letters may differ. */
    static Optional<String> nearest(String word, Collection<String> names) {
        List<String> near = names.stream()
                .filter(name -> distance(word, name) <= Math.max(1, Math.max(word.length(), name.length()) / 3))
                .toList();
        return near.stream().min(Comparator.comparingInt(name -> distance(word, name)));
    }

    /** The number of letters to add, drop, change or swap with their neighbour. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] d) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
