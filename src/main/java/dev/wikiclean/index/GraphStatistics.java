package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * The shape of a link graph in figures.
 *
 * @param notes how many notes
 * @param links links from one note to another, each as often as it is written
 * @param edges pairs of notes of which the first links to the second
 * @param selfLinks links of notes to themselves
 * @param components parts that no link connects, lone notes included
 * @param largestComponent the number of notes in the largest part
 * @param orphans notes that no note links to and that link to none, by path
 * @param deadEnds notes that are linked to and link to none, by path
 * @param mostLinked the notes with the most notes linking to them
 * @param mostWanted the unresolved names with the most files linking to them; dates are left out
 */
public record GraphStatistics(
        int notes,
        int links,
        int edges,
        int selfLinks,
        int components,
        int largestComponent,
        List<VaultPath> orphans,
        List<VaultPath> deadEnds,
        List<Ranked> mostLinked,
        List<Ranked> mostWanted) {
    /** How many names the rankings hold at most. */
    private static final int TOP = 10;

    private static final Comparator<Ranked> MOST =
            Comparator.comparingInt(Ranked::sources).reversed().thenComparing(Ranked::name);

    /** A path or name, and how many files link to it. */
    public record Ranked(String name, int sources) {}

    public static GraphStatistics of(LinkGraph links) {
        Graph<VaultPath, DefaultWeightedEdge> graph = links.graph();
        List<Set<VaultPath>> components = new ConnectivityInspector<>(graph).connectedSets();
        List<VaultPath> orphans = new ArrayList<>();
        List<VaultPath> deadEnds = new ArrayList<>();
        List<Ranked> linked = new ArrayList<>();
        for (VaultPath note : graph.vertexSet()) {
            int in = graph.inDegreeOf(note);
            if (graph.outDegreeOf(note) == 0) {
                (in == 0 ? orphans : deadEnds).add(note);
            }
            if (in > 0) {
                linked.add(new Ranked(note.value(), in));
            }
        }
        return new GraphStatistics(
                graph.vertexSet().size(),
                links.edges().stream().mapToInt(links::count).sum(),
                links.edges().size(),
                links.selfLinks(),
                components.size(),
                components.stream().mapToInt(Set::size).max().orElse(0),
                List.copyOf(orphans),
                List.copyOf(deadEnds),
                top(linked),
                top(wanted(links.index())));
    }

    private static List<Ranked> wanted(VaultIndex index) {
        Map<String, String> names = new HashMap<>();
        Map<String, Set<VaultPath>> sources = new HashMap<>();
        for (ResolvedLink link : index.links()) {
            String name = link.link().target().text();
            if (link.isUnresolved() && !DateNames.isDate(name)) {
                String key = NameFolding.fold(name);
                key = key.endsWith(".md") ? key.substring(0, key.length() - 3) : key;
                names.putIfAbsent(key, name);
                sources.computeIfAbsent(key, k -> new HashSet<>())
                        .add(link.source().path());
            }
        }
        List<Ranked> wanted = new ArrayList<>();
        sources.forEach((key, files) -> wanted.add(new Ranked(names.get(key), files.size())));
        return wanted;
    }

    private static List<Ranked> top(List<Ranked> all) {
        return all.stream().sorted(MOST).limit(TOP).toList();
    }
}
