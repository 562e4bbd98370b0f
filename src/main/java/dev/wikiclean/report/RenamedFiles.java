package dev.wikiclean.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which files of a baseline are called otherwise now: at least half of what it knew of them is found in another file. */
final class RenamedFiles {
    private RenamedFiles() {}

    private record Pair(String from, String to) {}

    /**
     * The new path by the old one.
     *
     * @param unused entries of the baseline without a finding
     * @param unknown marks of findings without an entry
     */
    static Map<String, String> of(
            List<FindingMark> unused, List<FindingMark> unknown, Baseline baseline, Predicate<String> exists) {
        Map<String, Integer> vanished = new HashMap<>();
        Map<FindingMark, Set<String>> whose = new HashMap<>();
        for (FindingMark mark : unused) {
            if (!exists.test(mark.path())) {
                vanished.merge(mark.path(), 1, Integer::sum);
                whose.computeIfAbsent(mark.at(""), m -> new HashSet<>()).add(mark.path());
            }
        }
        if (vanished.isEmpty()) {
            return Map.of();
        }
        Set<String> old = baseline.marks().stream().map(FindingMark::path).collect(Collectors.toSet());
        Map<Pair, Integer> common = new HashMap<>();
        for (FindingMark mark : unknown) {
            if (!old.contains(mark.path())) {
                for (String from : whose.getOrDefault(mark.at(""), Set.of())) {
                    if (!mark.line().equals(FindingMark.NO_LINE) || name(from).equals(name(mark.path()))) {
                        common.merge(new Pair(from, mark.path()), 1, Integer::sum);
                    }
                }
            }
        }
        return best(common, vanished);
    }

    private static Map<String, String> best(Map<Pair, Integer> common, Map<String, Integer> vanished) {
        List<Pair> pairs = new ArrayList<>(common.keySet());
        pairs.removeIf(pair -> common.get(pair) * 2 < vanished.get(pair.from()));
        pairs.sort(Comparator.<Pair>comparingInt(pair -> -common.get(pair))
                .thenComparing(pair -> name(pair.from()).equals(name(pair.to())) ? 0 : 1)
                .thenComparing(Pair::from)
                .thenComparing(Pair::to));
        Map<String, String> renamed = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!renamed.containsKey(pair.from()) && taken.add(pair.to())) {
                renamed.put(pair.from(), pair.to());
            }
        }
        return renamed;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
