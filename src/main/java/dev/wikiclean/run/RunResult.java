package dev.wikiclean.run;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.rules.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run found, planned and did.
 *
 * @param profile the name of the profile in force
 * @param changes what was applied, or in a dry run what would be
 * @param findingsBefore everything that was found in the vault as it was, sorted
 * @param remaining what is still found once {@code changes} are in place, sorted
 * @param applied whether {@code changes} are on disk
 * @param runId names the run for {@code undo}; present when something was written
 * @param commit the id of the commit, when one was made
 * @param report the Markdown report of the run, when one was written
 * @param notices what else a person should know, one line each
 */
public record RunResult(
        String profile,
        int notesBefore,
        int notesAfter,
        int linksBefore,
        int linksAfter,
        int unresolvedBefore,
        int unresolvedAfter,
        ChangeSet changes,
        List<Finding> findingsBefore,
        List<Finding> remaining,
        boolean applied,
        Optional<String> runId,
        Optional<String> commit,
        Optional<Path> report,
        List<String> notices) {
    public RunResult {
        findingsBefore = List.copyOf(findingsBefore);
        remaining = List.copyOf(remaining);
        notices = List.copyOf(notices);
    }
}
