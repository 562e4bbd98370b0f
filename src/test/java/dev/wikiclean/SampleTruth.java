package dev.wikiclean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was planted in the sample vault: {@code vault-sample-truth.tsv}, line by line. */
final class SampleTruth {
    private static final Path FILE = Path.of("src", "test", "resources", "vault-sample-truth.tsv");
    private static final String ARROW = " -> ";

    /**
     * One planted thing.
     *
     * @param kind as in the table of the README
     * @param path the file of the vault it stands in, or is
     * @param detail what must become of it
     */
    record Line(String kind, String path, String detail) {
        /** The link or the list item exactly as it stands in the file; the whole detail where there is no arrow. */
        String asWritten() {
            int arrow = detail.lastIndexOf(ARROW);
            return arrow < 0 ? detail : detail.substring(0, arrow);
        }

        /** What must become of it: {@code keep}, {@code report only}, {@code repair to PATH} and so on. */
        String action() {
            int arrow = detail.lastIndexOf(ARROW);
            return arrow < 0 ? detail : detail.substring(arrow + ARROW.length());
        }

        /** The file that {@link #action} names after {@code verb}. */
        String destination(String verb) {
            if (!action().startsWith(verb + " ")) {
                throw new IllegalStateException(kind + " of " + path + " says: " + detail);
            }
            return action().substring(verb.length() + 1);
        }
    }

    private final List<Line> lines;

    private SampleTruth(List<Line> lines) {
        this.lines = lines;
    }

    static SampleTruth read() throws IOException {
        return new SampleTruth(Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Line(cells[0], cells[1], cells[2]))
                .toList());
    }

    List<Line> lines() {
        return lines;
    }

    /** The lines whose kind is {@code prefix} or starts with {@code prefix-}. */
    List<Line> of(String... prefixes) {
        return lines.stream()
                .filter(line -> List.of(prefixes).stream()
                        .anyMatch(p -> line.kind().equals(p) || line.kind().startsWith(p + "-")))
                .toList();
    }

    /** The lines of exactly these kinds. */
    List<Line> exactly(String... kinds) {
        return lines.stream()
                .filter(line -> List.of(kinds).contains(line.kind()))
                .toList();
    }
}
