package dev.wikiclean.run.agent;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.run.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * What an unattended run did.
 *
 * @param cleaned what the Safe fixes did
 * @param night what was paid for; nothing without a model
 * @param cost of all attempts
 * @param branch what it committed to
 * @param commits how many commits that are
 * @param notices what a person should know
 */
public record AgentResult(
        RunResult cleaned,
        Optional<NightReport> night,
        MicroDollars cost,
        String branch,
        int commits,
        List<String> notices) {
    public AgentResult {
        notices = List.copyOf(notices);
    }
}
