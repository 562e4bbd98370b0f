package dev.wikiclean.report;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Clusters of duplicates: {@code wiki-clean duplicates}. */
public final class DuplicatesReport {
    private DuplicatesReport() {}

    /** Writes each cluster with its notes, the canonical first, and what speaks for each. */
    public static void text(List<DuplicateCluster> clusters, Style style, PrintStream out) {
        StringBuilder text = new StringBuilder(256 * (clusters.size() + 1));
        for (DuplicateCluster cluster : clusters) {
            text.append(style.bold(cluster.action().id()))
                    .append("  ")
                    .append(Plain.line(cluster.canonical().value()))
                    .append(style.faint("  canonical: " + Plain.line(String.join(", ", cluster.reasons()))))
                    .append('\n');
            for (Member member : cluster.duplicates()) {
                text.append(String.format("  %3d%%  ", Math.round(member.score() * 100)))
                        .append(Plain.line(member.path().value()))
                        .append('\n');
                member.signals().forEach(signal -> text.append("        ")
                        .append(style.faint(Plain.line(signal)))
                        .append('\n'));
            }
            cluster.vetoes()
                    .forEach(veto ->
                            text.append("  veto  ").append(Plain.line(veto)).append('\n'));
            text.append('\n');
        }
        long merges = clusters.stream().filter(DuplicatesReport::isMerge).count();
        text.append(Plain.count(clusters.size(), "cluster"))
                .append(": ")
                .append(merges)
                .append(" to merge, ")
                .append(clusters.size() - merges)
                .append(" to look at\n");
        out.print(text);
    }

    private static boolean isMerge(DuplicateCluster cluster) {
        return cluster.action() == DuplicateCluster.Action.MERGE;
    }

    /**
     * Writes one object on one line: {@code clusters}, each with {@code canonical}, {@code members} (every note of the
     * cluster, the canonical first with score 1), {@code action}, {@code reasons} and {@code vetoes}.
     */
    public static void json(List<DuplicateCluster> clusters, PrintStream out) throws IOException {
        StringBuilder text = new StringBuilder(256 * (clusters.size() + 1));
        Json json = new Json(text).beginObject();
        json.name("clusters").beginArray();
        for (DuplicateCluster cluster : clusters) {
            json.beginObject();
            json.name("canonical").value(cluster.canonical().value());
            json.name("members").beginArray();
            for (Member member : cluster.members()) {
                json.beginObject();
                json.name("path").value(member.path().value());
                json.name("score").value(member.score());
                list(json.name("signals"), member.signals());
                json.endObject();
            }
            json.endArray();
            json.name("action").value(cluster.action().id());
            list(json.name("reasons"), cluster.reasons());
            list(json.name("vetoes"), cluster.vetoes());
            json.endObject();
        }
        json.endArray().endObject();
        out.println(text);
    }

    private static void list(Json json, List<String> values) throws IOException {
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }
}
