package dev.wikiclean.report;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.rules.DecisionText;
import java.util.function.Function;

/** Clusters in a file that somebody else fills in: {@code wiki-clean duplicates --export FILE}. */
public final class ReviewText {
    private static final String HEAD = """
            # Notes that look alike. Behind each `answer`, write
            #   merge   one topic: the others go into `canonical` and become redirects
            #   never   not one topic, and never to be asked again
            #   skip    decide later
            # then: wiki-clean duplicates VAULT --accept THIS-FILE [--apply]
            decisions:
            """;

    private ReviewText() {}

    /** @param open a cluster as a decision that proposes its canonical; its answer does not count */
    public static String of(Iterable<DuplicateCluster> clusters, Function<DuplicateCluster, Decision> open) {
        StringBuilder text = new StringBuilder(HEAD);
        for (DuplicateCluster cluster : clusters) {
            text.append("  # ")
                    .append(cluster.action() == DuplicateCluster.Action.MERGE ? "proposed: merge" : "in doubt")
                    .append('\n');
            for (Member member : cluster.duplicates()) {
                text.append("  # ")
                        .append(Math.round(member.score() * 100))
                        .append(" % ")
                        .append(Plain.line(member.path().value()))
                        .append(": ")
                        .append(Plain.line(String.join("; ", member.signals())))
                        .append('\n');
            }
            cluster.vetoes()
                    .forEach(veto ->
                            text.append("  # veto ").append(Plain.line(veto)).append('\n'));
            text.append(DecisionText.open(open.apply(cluster)));
        }
        return text.toString();
    }
}
