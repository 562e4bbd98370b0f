package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.index.LinkGraph;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

class GraphReportTest {
    private static final String HOSTILE = "a \"q\" & <b> 'c' 😀 한 \\ ]]> %20.md";

    private static final LinkGraph GRAPH = LinkGraph.of(VaultIndex.of(MemorySource.vault(Map.of(
            HOSTILE,
            "---\ntitle: \"T \\\"&\\\" <x> 😀\"\n---\n[[b]] [[b|again]] [[#x]] [[Wanted]] [[2024-01-01]]",
            "b.md",
            "[[c]] [[wanted.md]] [[other]]",
            "c.md",
            "![[pic.png]]",
            "lone.md",
            "[[lone]]",
            "pic.png",
            ""))));

    @Test
    void printsFiguresForAPerson() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphReport.text(GRAPH, out);

        assertThat(out.toString()).isEqualTo("""
                        notes       4
                        links       3 between 2 pairs of notes, 2 within a note
                        components  2, the largest with 3 notes
                        orphans     1
                        dead ends   1

                        orphans (no link in or out)
                          lone.md

                        dead ends (no link out)
                          c.md

                        most linked
                              1  b.md
                              1  c.md

                        most wanted (no such note)
                              2  Wanted
                              1  other
                        """);
    }

    @Test
    void writesJson() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphReport.json(GRAPH, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());

        assertThat(json.get("notes").asInt()).isEqualTo(4);
        assertThat(json.get("components").asInt()).isEqualTo(2);
        assertThat(json.get("orphans")).hasToString("[\"lone.md\"]");
        assertThat(json.get("mostWanted").get(0)).hasToString("{\"name\":\"Wanted\",\"sources\":2}");
        assertThat(json.get("edges")).hasSize(2);
        assertThat(json.get("edges").get(0).get("source").asText()).isEqualTo(HOSTILE);
        assertThat(json.get("edges").get(0).get("count").asInt()).isEqualTo(2);
        assertThat(json.get("nodes").get(0).get("title").asText()).isEqualTo("T \"&\" <x> 😀");
    }

    @Test
    void writesGraphmlThatOthersRead() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphReport.graphml(GRAPH, out);
        Graph<String, DefaultEdge> read = empty();
        Map<String, String> data = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(
                (pair, value) -> data.put(pair.getFirst() + " " + pair.getSecond(), value.getValue()));
        importer.importGraph(read, new StringReader(out.toString()));

        assertThat(read.vertexSet()).containsExactlyInAnyOrder("n0", "n1", "n2", "n3");
        assertThat(read.containsEdge("n0", "n1")).isTrue();
        assertThat(read.edgeSet()).hasSize(2);
        assertThat(data).containsEntry("n0 path", HOSTILE).containsEntry("n0 title", "T \"&\" <x> 😀");
    }

    @Test
    void writesDotThatOthersRead() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphReport.dot(GRAPH, out);
        Graph<String, DefaultEdge> read = empty();
        Map<String, String> labels = new HashMap<>();
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((pair, value) -> labels.put(pair.getFirst(), value.getValue()));
        importer.importGraph(read, new StringReader(out.toString()));

        assertThat(read.vertexSet()).hasSize(4).contains("b.md", "c.md", "lone.md");
        assertThat(read.edgeSet()).hasSize(2);
        assertThat(read.containsEdge("b.md", "c.md")).isTrue();
        assertThat(labels).containsValue("T \"&\" <x> 😀");
    }

    @Test
    void replacesWhatXmlCannotHold() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphReport.graphml(LinkGraph.of(VaultIndex.of(MemorySource.vault(Map.of("a\u0001\ud800.md", "")))), out);

        assertThat(out.toString()).contains("a\uFFFD\uFFFD.md");
    }

    @Test
    void printsAnEmptyVault() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphReport.text(LinkGraph.of(VaultIndex.of(MemorySource.vault(Map.of()))), out);

        assertThat(out.toString()).startsWith("notes       0\n");
    }

    private static Graph<String, DefaultEdge> empty() {
        return new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    }
}
