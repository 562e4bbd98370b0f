package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows redirects to redirects. */
final class RedirectChains {
    private RedirectChains() {}

    /** The ends of all chains in {@code next}, in time linear in its size; what runs into a cycle has no end. */
    static Redirects follow(Map<VaultPath, VaultPath> next, Map<VaultPath, String> lost) {
        Map<VaultPath, VaultPath> ends = new HashMap<>();
        Set<VaultPath> endless = new HashSet<>();
        List<List<VaultPath>> cycles = new ArrayList<>();
        for (VaultPath start : next.keySet()) {
            Set<VaultPath> way = new LinkedHashSet<>();
            VaultPath at = start;
            while (next.containsKey(at) && !ends.containsKey(at) && !endless.contains(at) && way.add(at)) {
                at = next.get(at);
            }
            if (way.contains(at)) {
                cycles.add(cycle(way, at));
                endless.addAll(way);
            } else if (endless.contains(at)) {
                endless.addAll(way);
            } else {
                VaultPath end = ends.getOrDefault(at, at);
                way.forEach(path -> ends.put(path, end));
            }
        }
        return new Redirects(ends, cycles, lost);
    }

    private static List<VaultPath> cycle(Set<VaultPath> way, VaultPath entry) {
        List<VaultPath> all = List.copyOf(way);
        return all.subList(all.indexOf(entry), all.size());
    }
}
