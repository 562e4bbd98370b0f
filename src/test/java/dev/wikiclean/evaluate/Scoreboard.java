package dev.wikiclean.evaluate;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts pairs: what was proposed against what is true. */
final class Scoreboard {
    /** Counts of one kind in one language. */
    static final class Count {
        int pairs;
        int merged;
        int found;
        int falselyMerged;

        void add(Count other) {
            pairs += other.pairs;
            merged += other.merged;
            found += other.found;
            falselyMerged += other.falselyMerged;
        }

        double recall() {
            return pairs == 0 ? 1 : (double) merged / pairs;
        }

        double recallWithReport() {
            return pairs == 0 ? 1 : (double) found / pairs;
        }

        double precision() {
            return merged + falselyMerged == 0 ? 1 : (double) merged / (merged + falselyMerged);
        }
    }

    final Map<String, Count> byKind = new TreeMap<>();
    final Map<String, Count> byLanguage = new TreeMap<>();
    final Map<String, Count> twins = new TreeMap<>();
    final Count all = new Count();
    final Count acrossLanguages = new Count();
    final List<String> wrong = new ArrayList<>();
    final List<String> missed = new ArrayList<>();
    int twinPairs;
    int twinsMerged;

    /** Takes in what was proposed for a generated vault. */
    void add(Truth truth, List<DuplicateCluster> proposed) {
        Map<String, Integer> topics = new HashMap<>();
        Map<String, Truth.Cluster> clusterOf = new HashMap<>();
        for (int i = 0; i < truth.clusters.size(); i++) {
            for (String path : truth.clusters.get(i).paths()) {
                topics.put(path, i);
                clusterOf.put(path, truth.clusters.get(i));
            }
        }
        Set<String> merged = pairs(proposed, Action.MERGE);
        Set<String> reported = pairs(proposed, Action.REPORT);
        for (Truth.Cluster cluster : truth.clusters) {
            Count count = count(cluster, merged, reported, proposed);
            byKind.computeIfAbsent(cluster.kind(), k -> new Count()).add(count);
            byLanguage.computeIfAbsent(cluster.lang().code(), k -> new Count()).add(count);
            all.add(count);
            if (cluster.kind().contains("two languages")) {
                acrossLanguages.add(count);
            }
        }
        for (String pair : merged) {
            String[] two = pair.split("\n");
            Integer topic = topics.get(two[0]);
            if (topic == null || !topic.equals(topics.get(two[1]))) {
                wrong.add(two[0] + " | " + two[1] + " " + why(proposed, two));
                all.falselyMerged++;
                if (clusterOf.containsKey(two[0])) {
                    byLanguage.get(clusterOf.get(two[0]).lang().code()).falselyMerged++;
                }
            }
        }
        for (Truth.Twins pair : truth.twins) {
            Count count = twins.computeIfAbsent(pair.kind(), k -> new Count());
            count.pairs++;
            count.merged += merged.contains(key(pair.a(), pair.b())) ? 1 : 0;
            count.found += reported.contains(key(pair.a(), pair.b())) ? 1 : 0;
            twinPairs++;
            twinsMerged += merged.contains(key(pair.a(), pair.b())) ? 1 : 0;
        }
    }

    /** What the finder says of the cluster that holds both. */
    private static String why(List<DuplicateCluster> proposed, String[] two) {
        return proposed.stream()
                .filter(cluster -> cluster.members().stream()
                                .filter(m -> List.of(two).contains(m.path().value()))
                                .count()
                        == 2)
                .map(cluster -> cluster.duplicates().toString())
                .findFirst()
                .orElse("");
    }

    private Count count(
            Truth.Cluster cluster, Set<String> merged, Set<String> reported, List<DuplicateCluster> proposed) {
        Count count = new Count();
        for (int i = 0; i < cluster.paths().size(); i++) {
            for (int j = i + 1; j < cluster.paths().size(); j++) {
                String key = key(cluster.paths().get(i), cluster.paths().get(j));
                count.pairs++;
                count.merged += merged.contains(key) ? 1 : 0;
                boolean found = merged.contains(key) || reported.contains(key);
                count.found += found ? 1 : 0;
                if (!merged.contains(key)) {
                    missed.add(cluster.kind() + " " + cluster.lang().code() + (found ? " (reported): " : ": ")
                            + key.replace("\n", " | ") + " " + why(proposed, key.split("\n")));
                }
            }
        }
        return count;
    }

    private static Set<String> pairs(List<DuplicateCluster> clusters, Action action) {
        Set<String> found = new HashSet<>();
        for (DuplicateCluster cluster : clusters) {
            if (cluster.action() == action) {
                List<String> paths =
                        cluster.members().stream().map(m -> m.path().value()).toList();
                for (int i = 0; i < paths.size(); i++) {
                    for (int j = i + 1; j < paths.size(); j++) {
                        found.add(key(paths.get(i), paths.get(j)));
                    }
                }
            }
        }
        return found;
    }

    private static String key(String a, String b) {
        return a.compareTo(b) <= 0 ? a + "\n" + b : b + "\n" + a;
    }

    /** The tables, for a person. */
    String text() {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%-32s %7s %7s %7s%n", "notes on one topic", "pairs", "merged", "found"));
        byKind.forEach((kind, count) -> row(out, kind, count));
        byLanguage.forEach((lang, count) -> row(out, "in " + lang, count));
        row(out, "across languages", acrossLanguages);
        row(out, "all", all);
        out.append(String.format(Locale.ROOT, "%n%-32s %7s %7s %7s%n", "near-twins", "pairs", "merged", "reported"));
        twins.forEach((kind, count) -> out.append(
                String.format(Locale.ROOT, "%-32s %7d %7d %7d%n", kind, count.pairs, count.merged, count.found)));
        out.append(String.format(
                Locale.ROOT,
                "%nprecision %.4f, recall %.4f, with report %.4f, across languages %.4f; near-twins merged %d of %d%n",
                all.precision(),
                all.recall(),
                all.recallWithReport(),
                acrossLanguages.recall(),
                twinsMerged,
                twinPairs));
        return out.toString();
    }

    private static void row(StringBuilder out, String name, Count count) {
        out.append(String.format(
                Locale.ROOT, "%-32s %7d %7.3f %7.3f%n", name, count.pairs, count.recall(), count.recallWithReport()));
    }
}
