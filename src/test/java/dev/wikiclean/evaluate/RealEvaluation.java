package dev.wikiclean.evaluate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Duplicates;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.MemorySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Evaluates on real notes that lie beside the project; nothing of them is in it. */
final class RealEvaluation {
    private static final Path SHARED = Path.of("../shared");

    private RealEvaluation() {}

    /**
     * A manual in two languages in one vault.
     *
     * @param merged notes that would go into another: each is a mistake
     */
    record Manual(int topics, int merged, int reported) {
        @Override
        public String toString() {
            return topics + " pages of a manual in two languages: " + merged + " merged, " + reported
                    + " pairs reported";
        }
    }

    /** Each merge that a person made, put into one vault with all the others: how many are found, by judgement. */
    static String merges() {
        Path labels = SHARED.resolve("labels");
        assumeTrue(Files.isDirectory(labels.resolve("merges")), "no labelled merges here");
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, int[]> counts = new TreeMap<>();
        List<String[]> rows = lines(labels.resolve("merges.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
        for (String[] row : rows) {
            Path folder = labels.resolve("merges").resolve(row[0]);
            texts.put(row[0] + "/" + row[1], read(folder.resolve("duplicate_before.md")));
            texts.put(row[0] + "/" + row[2], read(folder.resolve("canonical_before.md")));
        }
        List<DuplicateCluster> clusters = clusters(texts);
        for (String[] row : rows) {
            int[] count = counts.computeIfAbsent(row[4], k -> new int[3]);
            List<String> pair = List.of(row[0] + "/" + row[1], row[0] + "/" + row[2]);
            count[0]++;
            count[1] += holds(clusters, pair, Action.MERGE) ? 1 : 0;
            count[2] += holds(clusters, pair, Action.REPORT) ? 1 : 0;
        }
        StringBuilder out = new StringBuilder("merges that a person made, by one reader's judgement of the titles:\n");
        counts.forEach((judgement, count) -> out.append("  ")
                .append(judgement)
                .append(": ")
                .append(count[0])
                .append(" pairs, ")
                .append(count[1])
                .append(" merged, ")
                .append(count[2])
                .append(" reported\n"));
        return out.toString();
    }

    static Manual manual() {
        Path vaults = SHARED.resolve("vaults");
        assumeTrue(Files.isDirectory(vaults.resolve("ohelp-ko")), "no manuals here");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of("ohelp-ko", "ohelp-en")) {
            read(vaults.resolve(name), name.substring(6).equals("ko") ? "Handbuch A" : "Handbuch B", texts);
        }
        List<DuplicateCluster> clusters = clusters(texts);
        int merged = clusters.stream()
                .filter(c -> c.action() == Action.MERGE)
                .mapToInt(c -> c.duplicates().size())
                .sum();
        return new Manual(texts.size(), merged, (int)
                clusters.stream().filter(c -> c.action() == Action.REPORT).count());
    }

    private static boolean holds(List<DuplicateCluster> clusters, List<String> pair, Action action) {
        return clusters.stream()
                .filter(cluster -> cluster.action() == action)
                .anyMatch(cluster -> cluster.members().stream()
                                .filter(member -> pair.contains(member.path().value()))
                                .count()
                        == 2);
    }

    private static List<DuplicateCluster> clusters(Map<String, String> texts) {
        return Duplicates.of(new RuleContext(VaultIndex.of(MemorySource.vault(texts)), Config.of("default")));
    }

    private static void read(Path folder, String under, Map<String, String> texts) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                texts.put(under + "/" + folder.relativize(file).toString().replace('\\', '/'), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
