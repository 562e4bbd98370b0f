package dev.wikiclean.apply;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an applying run is besides its files.
 *
 * @param command what the user called, for a person
 * @param commit the commit that follows; nothing for a run without one
 * @param disposal where deleted files go
 * @param rules how many fixes of each rule
 * @param undoOf the run that is taken back
 */
public record ApplyRequest(
        String command,
        Optional<CommitPlan> commit,
        Disposal disposal,
        Map<String, Integer> rules,
        Optional<String> undoOf) {
    public ApplyRequest {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(disposal, "disposal");
    }

    /** A run without a commit; deleted files go to {@code .trash/}. */
    public static ApplyRequest withoutCommit(String command, Map<String, Integer> rules) {
        return new ApplyRequest(command, Optional.empty(), Disposal.TRASH, rules, Optional.empty());
    }
}
