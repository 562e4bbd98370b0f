package dev.wikiclean.index;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The link graph in JGraphT: notes are vertices, resolved links between two notes are edges. Several links from one note
 * to another are one edge whose weight is their number; links of a note to itself are left out and counted.
 */
public final class LinkGraph {
    private final VaultIndex index;
    private final Graph<VaultPath, DefaultWeightedEdge> graph;
    private final int selfLinks;

    private LinkGraph(VaultIndex index, Graph<VaultPath, DefaultWeightedEdge> graph, int selfLinks) {
        this.index = index;
        this.graph = new AsUnmodifiableGraph<>(graph);
        this.selfLinks = selfLinks;
    }

    public static LinkGraph of(VaultIndex index) {
        Graph<VaultPath, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        index.vault().notes().map(Note::path).forEach(graph::addVertex);
        int selfLinks = 0;
        for (ResolvedLink link : index.links()) {
            VaultPath from = link.source().path();
            VaultPath to = link.destination().orElse(null);
            if (to == null || !(link.source() instanceof Note) || !graph.containsVertex(to)) {
                continue;
            }
            if (from.equals(to)) {
                selfLinks++;
                continue;
            }
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            if (edge == null) {
                edge = graph.getEdge(from, to);
                graph.setEdgeWeight(edge, graph.getEdgeWeight(edge) + 1);
            }
        }
        return new LinkGraph(index, graph, selfLinks);
    }

    /** The index that it was made from. */
    public VaultIndex index() {
        return index;
    }

    /** The graph for any algorithm of JGraphT; it cannot be changed. Its vertices stand in the order of their paths. */
    public Graph<VaultPath, DefaultWeightedEdge> graph() {
        return graph;
    }

    /** The edges, by source and by the place of the first link in it. */
    public Set<DefaultWeightedEdge> edges() {
        return graph.edgeSet();
    }

    public VaultPath source(DefaultWeightedEdge edge) {
        return graph.getEdgeSource(edge);
    }

    public VaultPath target(DefaultWeightedEdge edge) {
        return graph.getEdgeTarget(edge);
    }

    /** How many links the edge stands for. */
    public int count(DefaultWeightedEdge edge) {
        return (int) graph.getEdgeWeight(edge);
    }

    /** How many links lead from a note into itself. */
    public int selfLinks() {
        return selfLinks;
    }
}
