package dev.wikiclean.git;

import dev.wikiclean.apply.LeftAlone;
import java.util.List;
import java.util.Objects;

/**
 * What came of taking a run back.
 *
 * @param undone the id of the run that was taken back
 * @param changes the run that did it, with its commit
 * @param leftAlone files that someone has changed since
 */
public record UndoneChanges(String undone, AppliedChanges changes, List<LeftAlone> leftAlone) {
    public UndoneChanges {
        Objects.requireNonNull(undone, "undone");
        Objects.requireNonNull(changes, "changes");
        leftAlone = List.copyOf(leftAlone);
    }
}
