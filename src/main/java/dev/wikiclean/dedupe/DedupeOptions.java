package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How duplicates are looked for and merged.
 *
 * @param skipped notes that never take part: templates, daily notes, what is ignored
 * @param frozen files that must stay as they are: their notes are shown, not merged, and no merge changes them
 * @param decisions what was decided before
 * @param onlyDecided whether nothing is looked for beyond what a person decided to be one topic
 * @param merge how they are merged
 */
public record DedupeOptions(
        Predicate<VaultPath> skipped,
        Predicate<VaultPath> frozen,
        Decisions decisions,
        boolean onlyDecided,
        MergeOptions merge) {
    public static final DedupeOptions DEFAULT =
            new DedupeOptions(path -> false, path -> false, Decisions.NONE, false, MergeOptions.DEFAULT);

    public DedupeOptions {
        Objects.requireNonNull(skipped, "skipped");
        Objects.requireNonNull(frozen, "frozen");
        Objects.requireNonNull(decisions, "decisions");
        Objects.requireNonNull(merge, "merge");
    }

    public DedupeOptions skipping(Predicate<VaultPath> more) {
        return new DedupeOptions(skipped.or(more), frozen, decisions, onlyDecided, merge);
    }

    public DedupeOptions freezing(Predicate<VaultPath> more) {
        return new DedupeOptions(skipped, frozen.or(more), decisions, onlyDecided, merge);
    }

    public DedupeOptions remembering(Decisions remembered) {
        return new DedupeOptions(skipped, frozen, remembered, onlyDecided, merge);
    }

    /** The same, merging nothing but what a person decided to be one topic. */
    public DedupeOptions onlyWhatIsDecided() {
        return new DedupeOptions(skipped, frozen, decisions, true, merge);
    }

    public DedupeOptions merging(MergeOptions how) {
        return new DedupeOptions(skipped, frozen, decisions, onlyDecided, how);
    }
}
