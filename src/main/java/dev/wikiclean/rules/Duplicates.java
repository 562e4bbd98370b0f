package dev.wikiclean.rules;

import dev.wikiclean.dedupe.DedupeOptions;
import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.dedupe.DuplicateFinder;
import dev.wikiclean.dedupe.Merge;
import dev.wikiclean.dedupe.MergeOutcome;
import dev.wikiclean.dedupe.PairScore;
import dev.wikiclean.dedupe.RememberedDecisions;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The duplicates of a vault under its configuration, each cluster with its merge where it can be merged. */
public final class Duplicates {
    /**
     * A cluster and what can be done.
     *
     * @param merge the changes; present exactly for {@link Action#MERGE}
     */
    record Judged(DuplicateCluster cluster, Optional<MergeOutcome.Merged> merge) {}

    /** What a pair scores at most that the rule never reports, less what is worth a common link. */
    private static final double SURELY_LESS = 0.6;

    private Duplicates() {}

    /** Every cluster, those to merge first. One whose merge would lose something is only reported, with the reason. */
    public static List<DuplicateCluster> of(RuleContext context) {
        return judged(context, DuplicateFinder::find).stream()
                .map(Judged::cluster)
                .toList();
    }

    /** What is known of one pair; empty where one of the two takes no part in the search for duplicates. */
    public static Optional<PairScore> score(RuleContext context, VaultPath a, VaultPath b) {
        return DuplicateFinder.score(context.index(), options(context), a, b);
    }

    /** The clusters without notes that only look alike, which no rule reports. */
    static List<Judged> judged(RuleContext context) {
        return judged(context, DuplicateFinder::findNamed);
    }

    /**
     * Whether one of {@code notes} may be reported as a duplicate, or as what another is a duplicate of, in any vault
     * that holds these files among others.
     */
    public static boolean mayConcern(RuleContext context, Set<VaultPath> notes) {
        return DuplicateFinder.mayDouble(context.index(), options(context), notes, SURELY_LESS);
    }

    private static List<Judged> judged(
            RuleContext context, BiFunction<VaultIndex, DedupeOptions, List<DuplicateCluster>> finder) {
        DedupeOptions options = options(context);
        List<Judged> judged = new ArrayList<>();
        for (DuplicateCluster found : finder.apply(context.index(), options)) {
            DuplicateCluster cluster = withoutOptOuts(context, found);
            judged.add(
                    cluster.action() == Action.MERGE
                            ? judge(cluster, Merge.plan(context.index(), cluster, options))
                            : new Judged(cluster, Optional.empty()));
        }
        return judged;
    }

    /** What a duplicate asks for holds for its own text: moved into another note it would mean something else. */
    private static DuplicateCluster withoutOptOuts(RuleContext context, DuplicateCluster cluster) {
        return cluster.duplicates().stream()
                .map(DuplicateCluster.Member::path)
                .filter(path -> cluster.action() == Action.MERGE
                        && !context.optOut(path).isNone())
                .findFirst()
                .map(path -> cluster.onlyReported(
                        "opt-out: " + path + " says in `wiki-clean` what is off in it; take that out to merge it"))
                .orElse(cluster);
    }

    private static DedupeOptions options(RuleContext context) {
        Config config = context.config();
        DedupeOptions options = DedupeOptions.DEFAULT
                .skipping(path -> config.isIgnored(path)
                        || context.isOff(DuplicateTopic.ID, path)
                        || config.isTemplate(path)
                        || config.isDailyNote(path)
                        || context.vault()
                                .note(path)
                                .filter(note -> note.conflict().isPresent())
                                .isPresent())
                .freezing(path -> config.isIgnored(path) || context.optOut(path).whole())
                .merging(config.merging())
                .remembering(RememberedDecisions.in(context.vault(), config.decisions()));
        if (config.mergesOnlyWhatIsDecided()) {
            options = options.onlyWhatIsDecided();
        }
        return options;
    }

    private static Judged judge(DuplicateCluster cluster, MergeOutcome outcome) {
        return switch (outcome) {
            case MergeOutcome.Merged merged -> new Judged(cluster, Optional.of(merged));
            case MergeOutcome.Refused refused ->
                new Judged(cluster.onlyReported("loss: " + refused.reason()), Optional.empty());
        };
    }
}
