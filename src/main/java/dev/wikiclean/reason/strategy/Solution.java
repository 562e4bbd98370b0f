package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Usage;
import java.util.Optional;

/**
 * What a strategy found.
 *
 * @param answer the text of the chosen answer, as the model wrote it; empty where none is good enough
 * @param agreement the share of the votes for it, where there was a vote
 * @param check what the verifier said, where there was one
 * @param asked how many answers were asked for
 * @param usable how many of them could be used
 * @param usage what the providers say that they billed; what they do not say is missing
 * @param refusal why it stopped early, where something refused to go on
 * @param why how it ended, for a person; never content
 */
public record Solution(
        Optional<String> answer,
        Optional<Share> agreement,
        Check check,
        int asked,
        int usable,
        Usage usage,
        Optional<Outcome.Reason> refusal,
        String why) {
    /** What a verifier said. */
    public enum Check {
        NONE,
        PASSED,
        FAILED
    }

    public Solution {
        if (usable > asked) {
            throw new IllegalArgumentException("more usable answers than were asked for");
        }
    }

    /** Whether there is an answer that nothing speaks against. */
    public boolean isGood(Share leastAgreement) {
        return answer.isPresent()
                && check != Check.FAILED
                && agreement.map(share -> share.atLeast(leastAgreement)).orElse(true);
    }

    /** The same after a check; what it refuses is no answer. */
    public Solution checked(boolean accepted) {
        return new Solution(
                accepted ? answer : Optional.empty(),
                agreement,
                accepted ? Check.PASSED : Check.FAILED,
                asked,
                usable,
                usage,
                refusal,
                accepted ? why : why + "; refused by the check");
    }

    /** The same after what was spent before it. */
    public Solution after(int askedBefore, int usableBefore, Usage usageBefore) {
        return new Solution(
                answer,
                agreement,
                check,
                asked + askedBefore,
                usable + usableBefore,
                usage.plus(usageBefore),
                refusal,
                why);
    }
}
