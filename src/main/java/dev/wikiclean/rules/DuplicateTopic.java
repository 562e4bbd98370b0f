package dev.wikiclean.rules;

import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.dedupe.MergeOutcome;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Several notes on one topic. Each note but the canonical gets a finding; the first one carries the fix, which merges the
 * whole cluster at once.
 */
final class DuplicateTopic implements Rule {
    static final String ID = "duplicate-topic";

    /** Pairs below are left to {@code wiki-clean duplicates}: an equal name alone is no fault of a vault. */
    private static final double LEAST_SCORE = 0.7;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.MERGE;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        for (Duplicates.Judged judged : context.duplicates()) {
            DuplicateCluster cluster = judged.cluster();
            if (judged.merge().isPresent()) {
                merge(context, cluster, judged.merge().get(), findings);
            } else if (reports(judged)) {
                report(context, cluster, findings);
            }
        }
    }

    /** Whether the cluster is told of at all. */
    static boolean reports(Duplicates.Judged judged) {
        return judged.merge().isPresent()
                || judged.cluster().duplicates().stream().anyMatch(member -> member.score() >= LEAST_SCORE);
    }

    private static void merge(
            RuleContext context, DuplicateCluster cluster, MergeOutcome.Merged merged, Consumer<Finding> findings) {
        List<String> notes = merged.conflicts().stream()
                .map(conflict -> cluster.canonical() + ": " + conflict)
                .toList();
        Optional<Fix> fix =
                Optional.of(new Fix(Applicability.UNSAFE, summary(cluster, merged), merged.changes(), notes));
        for (Member member : cluster.duplicates()) {
            String together = fix.isPresent() ? "" : "; merged together with the first of its cluster";
            findings.accept(finding(context, cluster, member, together, fix));
            fix = Optional.empty();
        }
    }

    private static void report(RuleContext context, DuplicateCluster cluster, Consumer<Finding> findings) {
        String more = cluster.vetoes().isEmpty() ? "" : "; " + String.join("; ", cluster.vetoes());
        Optional<Fix> fix = Optional.of(Fix.suggestion(
                "read both; if they are one topic, give this note " + "`duplicate_of: \"[[" + name(cluster) + "]]\"`"));
        for (Member member : cluster.duplicates()) {
            findings.accept(finding(context, cluster, member, more, fix));
        }
    }

    private static Finding finding(
            RuleContext context, DuplicateCluster cluster, Member member, String more, Optional<Fix> fix) {
        Note note = context.vault().note(member.path()).orElseThrow();
        String verb = cluster.action() == Action.MERGE ? "the same topic as " : "perhaps the same topic as ";
        String message = verb + cluster.canonical() + " (" + Math.round(member.score() * 100) + "%: "
                + member.signals().stream().map(DuplicateTopic::words).collect(Collectors.joining("; ")) + ")" + more;
        return context.finding(ID, note, BodyLine.startOf(note), message, fix);
    }

    /** A signal without its machine name. */
    private static String words(String signal) {
        return signal.substring(signal.indexOf(": ") + 2);
    }

    private static String summary(DuplicateCluster cluster, MergeOutcome.Merged merged) {
        String duplicates = cluster.duplicates().stream()
                .map(member -> member.path().value())
                .collect(Collectors.joining(", "));
        List<String> conflicts = merged.conflicts();
        return "merge " + duplicates + " into " + cluster.canonical() + ", canonical because "
                + String.join(", ", cluster.reasons())
                + (conflicts.isEmpty() ? "" : " (" + String.join("; ", conflicts) + ")");
    }

    private static String name(DuplicateCluster cluster) {
        return cluster.canonical().withoutNoteExtension();
    }
}
