package dev.wikiclean.apply;

import java.util.Objects;

/**
 * The commit that a run ends in.
 *
 * @param head the id of the commit that the run was planned upon; empty for a branch without a commit
 * @param message the whole message
 */
public record CommitPlan(String head, String message) {
    public CommitPlan {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(message, "message");
    }
}
