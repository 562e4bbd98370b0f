package dev.wikiclean.plan;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan may do.
 *
 * @param unsafe whether {@link Applicability#UNSAFE} fixes are planned too
 * @param frozen files that must stay as they are, such as those with uncommitted changes
 * @param only where present, the only files that may be edited; none may come or go then
 */
public record PlanOptions(boolean unsafe, Set<VaultPath> frozen, Optional<Set<VaultPath>> only) {
    public PlanOptions {
        frozen = Set.copyOf(frozen);
        only = only.map(Set::copyOf);
    }

    public PlanOptions(boolean unsafe, Set<VaultPath> frozen) {
        this(unsafe, frozen, Optional.empty());
    }

    public static PlanOptions safe() {
        return new PlanOptions(false, Set.of());
    }

    public static PlanOptions all() {
        return new PlanOptions(true, Set.of());
    }

    boolean allows(Applicability applicability) {
        return applicability == Applicability.SAFE || unsafe && applicability == Applicability.UNSAFE;
    }

    /** Whether a change would touch what must stay as it is. */
    boolean forbids(FileChange change) {
        return frozen.contains(change.path())
                || only.isPresent()
                        && !(change instanceof FileChange.Modify && only.get().contains(change.path()));
    }
}
