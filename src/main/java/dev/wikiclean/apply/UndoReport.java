package dev.wikiclean.apply;

import java.util.List;
import java.util.Objects;

/**
 * What an undo did.
 *
 * @param undone the run that was taken back
 * @param run the run that took it back, to be ended by {@link Run#done}
 * @param leftAlone files that someone has changed since
 */
public record UndoReport(Run undone, Run run, List<LeftAlone> leftAlone) {
    public UndoReport {
        Objects.requireNonNull(undone, "undone");
        Objects.requireNonNull(run, "run");
        leftAlone = List.copyOf(leftAlone);
    }
}
