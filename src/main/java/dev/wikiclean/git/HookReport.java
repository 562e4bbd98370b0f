package dev.wikiclean.git;

import java.util.List;

/**
 * What was done to a hook, or what there is.
 *
 * @param lines for a person, the most important first
 * @param isRun whether git runs the check at a commit in this vault's repository
 */
public record HookReport(List<String> lines, boolean isRun) {
    public HookReport {
        lines = List.copyOf(lines);
    }
}
