package dev.wikiclean.report;

import dev.wikiclean.index.LinkGraph;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Writes link graphs for other programs. A name may hold anything: quotes, markup, control characters, emoji. */
final class GraphMarkup {
    private GraphMarkup() {}

    static void graphml(LinkGraph graph, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .append(" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns")
                .append(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
                .append("  <key id=\"path\" for=\"node\" attr.name=\"path\" attr.type=\"string\"/>\n")
                .append("  <key id=\"title\" for=\"node\" attr.name=\"title\" attr.type=\"string\"/>\n")
                .append("  <key id=\"count\" for=\"edge\" attr.name=\"count\" attr.type=\"int\"/>\n")
                .append("  <graph edgedefault=\"directed\">\n");
        // The schema allows few characters in an id, so nodes are numbered and their paths are data.
        Map<VaultPath, String> ids = new HashMap<>();
        for (VaultPath note : graph.graph().vertexSet()) {
            String id = "n" + ids.size();
            ids.put(note, id);
            out.append("    <node id=\"").append(id).append("\"><data key=\"path\">");
            out.append(xml(note.value())).append("</data><data key=\"title\">");
            out.append(xml(GraphReport.title(graph, note))).append("</data></node>\n");
        }
        for (DefaultWeightedEdge edge : graph.edges()) {
            out.append("    <edge source=\"").append(ids.get(graph.source(edge)));
            out.append("\" target=\"").append(ids.get(graph.target(edge)));
            out.append("\"><data key=\"count\">").append(Integer.toString(graph.count(edge)));
            out.append("</data></edge>\n");
        }
        out.append("  </graph>\n</graphml>\n");
    }

    static void dot(LinkGraph graph, Appendable out) throws IOException {
        out.append("digraph \"").append(dot(graph.index().vault().name())).append("\" {\n");
        for (VaultPath note : graph.graph().vertexSet()) {
            out.append("  \"").append(dot(note.value())).append("\" [label=\"");
            out.append(dot(GraphReport.title(graph, note))).append("\"];\n");
        }
        for (DefaultWeightedEdge edge : graph.edges()) {
            out.append("  \"").append(dot(graph.source(edge).value())).append("\" -> \"");
            out.append(dot(graph.target(edge).value())).append("\" [weight=");
            out.append(Integer.toString(graph.count(edge))).append("];\n");
        }
        out.append("}\n");
    }

    /** Characters that XML 1.0 cannot hold at all become U+FFFD. */
    private static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            switch (codePoint) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(codePoint).append(';');
                default -> out.appendCodePoint(isXml(codePoint) ? codePoint : 0xFFFD);
            }
        }
        return out.toString();
    }

    private static boolean isXml(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }

    /** In a quoted DOT string the quote is escaped; Graphviz reads other backslashes in labels, so they are doubled. */
    private static String dot(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c < ' ' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
