package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.util.Collection;
import java.util.Set;

/**
 * Which steps stay when others cannot be taken back: a moved file does not leave its new path while its old one is
 * taken, and an opaque one, whose bytes stand nowhere else, is taken back with both ends or not at all.
 */
final class Together {
    private Together() {}

    /** Adds to {@code blocked} the paths of all steps that must stay with those in it. */
    static void spread(Collection<Step> steps, Set<VaultPath> blocked) {
        boolean grown = !blocked.isEmpty();
        while (grown) {
            grown = false;
            for (Step step : steps) {
                boolean fromBlocked = step.movedFrom().filter(blocked::contains).isPresent();
                boolean toBlocked = step.opaque()
                        && step.movedTo().filter(blocked::contains).isPresent();
                if (fromBlocked || toBlocked) {
                    grown |= blocked.add(step.path());
                }
            }
        }
    }
}
