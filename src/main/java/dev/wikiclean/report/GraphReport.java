package dev.wikiclean.report;

import dev.wikiclean.index.GraphStatistics;
import dev.wikiclean.index.LinkGraph;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.List;
import org.jgrapht.graph.DefaultWeightedEdge;

/** The link graph of a vault: what {@code wiki-clean graph} prints. */
public final class GraphReport {
    private static final int SHOWN = 10;

    private GraphReport() {}

    /** Figures for a person. */
    public static void text(LinkGraph graph, Appendable out) throws IOException {
        GraphStatistics figures = GraphStatistics.of(graph);
        row(out, "notes", figures.notes() + "");
        row(
                out,
                "links",
                figures.links() + " between " + Plain.count(figures.edges(), "pair") + " of notes"
                        + (figures.selfLinks() == 0 ? "" : ", " + figures.selfLinks() + " within a note"));
        row(
                out,
                "components",
                figures.components()
                        + (figures.notes() == 0
                                ? ""
                                : ", the largest with " + Plain.count(figures.largestComponent(), "note")));
        row(out, "orphans", figures.orphans().size() + "");
        row(out, "dead ends", figures.deadEnds().size() + "");
        paths(out, "orphans (no link in or out)", figures.orphans());
        paths(out, "dead ends (no link out)", figures.deadEnds());
        ranking(out, "most linked", figures.mostLinked());
        ranking(out, "most wanted (no such note)", figures.mostWanted());
    }

    private static void row(Appendable out, String name, String value) throws IOException {
        out.append(name).append(" ".repeat(12 - name.length())).append(value).append('\n');
    }

    private static void paths(Appendable out, String title, List<VaultPath> paths) throws IOException {
        if (paths.isEmpty()) {
            return;
        }
        out.append('\n').append(title).append('\n');
        for (VaultPath path : paths.subList(0, Math.min(SHOWN, paths.size()))) {
            out.append("  ").append(Plain.line(path.value())).append('\n');
        }
        if (paths.size() > SHOWN) {
            out.append("  and ").append(Integer.toString(paths.size() - SHOWN)).append(" more\n");
        }
    }

    private static void ranking(Appendable out, String title, List<GraphStatistics.Ranked> ranking) throws IOException {
        if (ranking.isEmpty()) {
            return;
        }
        out.append('\n').append(title).append('\n');
        for (GraphStatistics.Ranked ranked : ranking) {
            String count = Integer.toString(ranked.sources());
            out.append(" ".repeat(Math.max(1, 7 - count.length())))
                    .append(count)
                    .append("  ")
                    .append(Plain.line(ranked.name()))
                    .append('\n');
        }
    }

    /** One JSON object: the figures, {@code nodes} by path, {@code edges} with {@code count}. */
    public static void json(LinkGraph graph, Appendable out) throws IOException {
        GraphStatistics figures = GraphStatistics.of(graph);
        Json json = new Json(out).beginObject();
        json.name("vault").value(graph.index().vault().name());
        json.name("notes").value(figures.notes());
        json.name("links").value(figures.links());
        json.name("components").value(figures.components());
        array(json.name("orphans"), figures.orphans());
        array(json.name("deadEnds"), figures.deadEnds());
        ranking(json.name("mostLinked"), "path", figures.mostLinked());
        ranking(json.name("mostWanted"), "name", figures.mostWanted());
        json.name("nodes").beginArray();
        for (VaultPath note : graph.graph().vertexSet()) {
            json.beginObject().name("id").value(note.value());
            json.name("title").value(title(graph, note)).endObject();
        }
        json.endArray().name("edges").beginArray();
        for (DefaultWeightedEdge edge : graph.edges()) {
            json.beginObject().name("source").value(graph.source(edge).value());
            json.name("target").value(graph.target(edge).value());
            json.name("count").value(graph.count(edge)).endObject();
        }
        json.endArray().endObject();
        out.append('\n');
    }

    private static void array(Json json, List<VaultPath> paths) throws IOException {
        json.beginArray();
        for (VaultPath path : paths) {
            json.value(path.value());
        }
        json.endArray();
    }

    private static void ranking(Json json, String key, List<GraphStatistics.Ranked> ranking) throws IOException {
        json.beginArray();
        for (GraphStatistics.Ranked ranked : ranking) {
            json.beginObject().name(key).value(ranked.name());
            json.name("sources").value(ranked.sources()).endObject();
        }
        json.endArray();
    }

    /** GraphML; nodes have a {@code path} and a {@code title}, edges a {@code count}. */
    public static void graphml(LinkGraph graph, Appendable out) throws IOException {
        GraphMarkup.graphml(graph, out);
    }

    /** The DOT language of Graphviz; nodes have a {@code label}, edges a {@code weight}. */
    public static void dot(LinkGraph graph, Appendable out) throws IOException {
        GraphMarkup.dot(graph, out);
    }

    static String title(LinkGraph graph, VaultPath note) {
        return graph.index().vault().note(note).map(found -> found.title()).orElseGet(note::stem);
    }
}
