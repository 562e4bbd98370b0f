package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The cheapest first, and the next where the check refuses: what the verifier says, or too little agreement in the vote of
 * a rung. The last rung's answer is checked too.
 *
 * @param rungs from the cheapest to the dearest
 * @param verifier the task's own check
 * @param leastAgreement how large a share of the votes of a rung must agree; where it does not vote, the verifier decides
 */
public record Cascade(List<Rung> rungs, Optional<Verifier> verifier, Share leastAgreement) implements Strategy {
    public Cascade {
        rungs = List.copyOf(rungs);
        Objects.requireNonNull(leastAgreement);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("a cascade without steps");
        }
        for (Rung rung : rungs.subList(0, rungs.size() - 1)) {
            StrategyKind kind = rung.strategy().kind();
            if (verifier.isEmpty() && kind != StrategyKind.SELF_CONSISTENCY && !kind.needsVerifier()) {
                throw new IllegalArgumentException("a cascade needs a check at each step but the last: a verifier, or a"
                        + " vote; " + kind.label() + " is neither");
            }
        }
    }

    @Override
    public StrategyKind kind() {
        return StrategyKind.CASCADE;
    }

    @Override
    public Solution solve(ReasoningModel model, Request request) {
        int asked = 0;
        int usable = 0;
        Usage usage = Usage.ZERO;
        Solution last = null;
        for (Rung rung : rungs) {
            Solution found = checked(
                    rung.strategy().solve(model, request.to(rung.model()).with(rung.effort())));
            last = found.after(asked, usable, usage);
            if (found.isGood(leastAgreement) || found.refusal().isPresent()) {
                return last;
            }
            asked = last.asked();
            usable = last.usable();
            usage = last.usage();
        }
        return last;
    }

    /** What the verifier refuses is no answer. */
    private Solution checked(Solution found) {
        if (verifier.isEmpty() || found.answer().isEmpty()) {
            return found;
        }
        return found.checked(verifier.get().judge(found.answer().get()).accepted());
    }

    @Override
    public List<Calls> most(Request request) {
        return rungs.stream()
                .flatMap(rung -> rung.strategy().most(request.to(rung.model()).with(rung.effort())).stream())
                .toList();
    }
}
