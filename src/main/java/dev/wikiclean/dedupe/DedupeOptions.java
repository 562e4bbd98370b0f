package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How duplicates are looked for and merged.
 *
 * @param skipped notes that never take part: templates, daily notes, what is ignored
 * @param frozen notes that must stay as they are: shown, not merged
 * @param originHeading the heading above text that found no section of its own; {@code %s} stands for the old title
 * @param redirectLine the body of a redirect; {@code %s} stands for the link to the canonical
 * @param decisions what was decided before
 * @param onlyDecided whether nothing is looked for beyond what a person decided to be one topic
 */
public record DedupeOptions(
        Predicate<VaultPath> skipped,
        Predicate<VaultPath> frozen,
        String originHeading,
        String redirectLine,
        Decisions decisions,
        boolean onlyDecided) {
    public static final DedupeOptions DEFAULT =
            new DedupeOptions(path -> false, path -> false, "From %s", "→ %s", Decisions.NONE, false);

    public DedupeOptions {
        Objects.requireNonNull(skipped, "skipped");
        Objects.requireNonNull(frozen, "frozen");
        Objects.requireNonNull(decisions, "decisions");
        requirePlace(originHeading);
        requirePlace(redirectLine);
    }

    private static void requirePlace(String wording) {
        if (!wording.contains("%s") || wording.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("one line with %s in it: " + wording);
        }
    }

    public DedupeOptions skipping(Predicate<VaultPath> more) {
        return new DedupeOptions(skipped.or(more), frozen, originHeading, redirectLine, decisions, onlyDecided);
    }

    public DedupeOptions freezing(Predicate<VaultPath> more) {
        return new DedupeOptions(skipped, frozen.or(more), originHeading, redirectLine, decisions, onlyDecided);
    }

    public DedupeOptions remembering(Decisions remembered) {
        return new DedupeOptions(skipped, frozen, originHeading, redirectLine, remembered, onlyDecided);
    }

    /** The same, merging nothing but what a person decided to be one topic. */
    public DedupeOptions onlyWhatIsDecided() {
        return new DedupeOptions(skipped, frozen, originHeading, redirectLine, decisions, true);
    }
}
