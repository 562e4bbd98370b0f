package dev.wikiclean.plan;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way from the vault before to the vault after: where each file, and what it stood for, has gone. */
final class Passage {
    private final VaultIndex before;
    private final VaultIndex after;
    private final Map<VaultPath, List<TextEdit>> edits;
    private final Map<VaultPath, VaultPath> destinations;
    private final Set<VaultPath> renameTargets;
    private final Map<VaultPath, VaultPath> successors = new HashMap<>();

    Passage(Plan plan) {
        this.before = plan.before();
        this.after = plan.after();
        this.edits = plan.edits();
        this.destinations = plan.destinations();
        this.renameTargets = new HashSet<>(destinations.values());
        for (PlannedFile file : plan.changes().files()) {
            if (file instanceof PlannedFile.Deleted deleted) {
                deleted.successor().ifPresent(to -> successors.put(deleted.path(), to));
            }
        }
    }

    VaultIndex before() {
        return before;
    }

    VaultIndex after() {
        return after;
    }

    /** The edits of {@code path} (its path before) against its text before, in order. */
    List<TextEdit> edits(VaultPath path) {
        return edits.getOrDefault(path, List.of());
    }

    /** What the file {@code path} is called afterwards; nothing if it left the vault. */
    Optional<VaultPath> moved(VaultPath path) {
        VaultPath now = destinations.getOrDefault(path, path);
        boolean takenOver = now.equals(path) && renameTargets.contains(path);
        return !takenOver && after.vault().contains(now) ? Optional.of(now) : Optional.empty();
    }

    /**
     * The note that a link to {@code path} must reach afterwards: the file itself, the canonical it redirects to, or the
     * one that it left the vault for.
     */
    Optional<VaultPath> standsFor(VaultPath path) {
        return moved(path).or(() -> successor(path)).map(now -> after.redirects()
                .canonical(now));
    }

    /** The note that stands for {@code path}, which left the vault. */
    private Optional<VaultPath> successor(VaultPath path) {
        return Optional.ofNullable(successors.get(path)).filter(after.vault()::contains);
    }

    /** The note that the destination {@code path} of a link afterwards stands for. */
    VaultPath reached(VaultPath path) {
        return after.redirects().canonical(path);
    }

    /** Whether the plan itself wrote {@code path}, so that no file stood there before in any name. */
    boolean isNew(VaultPath path) {
        return !before.vault().contains(path) && !renameTargets.contains(path);
    }

    /** Whether the file that {@code link} stands in, or the one it leads to, has another path before and after. */
    boolean isMoved(ResolvedLink link) {
        VaultPath source = link.source().path();
        return destinations.containsKey(source)
                || renameTargets.contains(source)
                || link.destination().filter(renameTargets::contains).isPresent();
    }

    /** The canonical of {@code path}, if it was a note of its own before and only points there afterwards, or is gone. */
    Optional<VaultPath> mergedInto(VaultPath path) {
        if (before.redirects().isRedirect(path)) {
            return Optional.empty();
        }
        if (successors.containsKey(path)) {
            return standsFor(path);
        }
        return moved(path).filter(after.redirects()::isRedirect).map(after.redirects()::canonical);
    }
}
