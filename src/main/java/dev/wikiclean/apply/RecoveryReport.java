package dev.wikiclean.apply;

import java.util.List;
import java.util.stream.Stream;

/**
 * What recovery did.
 *
 * @param restored ids of runs whose files were brought back to what they were
 * @param completed ids of runs that were brought to their end
 * @param leftAlone files that someone has changed meanwhile
 * @param notes one line each for a person
 */
public record RecoveryReport(
        List<String> restored, List<String> completed, List<LeftAlone> leftAlone, List<String> notes) {
    public RecoveryReport {
        restored = List.copyOf(restored);
        completed = List.copyOf(completed);
        leftAlone = List.copyOf(leftAlone);
        notes = List.copyOf(notes);
    }

    /** This and what recovery did elsewhere. */
    public RecoveryReport with(RecoveryReport other) {
        return new RecoveryReport(
                joined(restored, other.restored),
                joined(completed, other.completed),
                joined(leftAlone, other.leftAlone),
                joined(notes, other.notes));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Whether there was nothing to do. */
    public boolean isEmpty() {
        return restored.isEmpty() && completed.isEmpty() && notes.isEmpty();
    }
}
