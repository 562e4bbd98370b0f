package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Several answers, of which the verifier's best is taken; full marks end it early. Without a verifier the likeliest to
 * sound right would win, the more so the more there are: there is none without.
 *
 * @param most how many answers at most
 * @param verifier never null
 */
public record BestOfN(int most, Verifier verifier) implements Strategy {
    public BestOfN {
        Objects.requireNonNull(verifier, "best-of-n needs a verifier");
        if (most < 1) {
            throw new IllegalArgumentException("at least one answer: " + most);
        }
    }

    @Override
    public StrategyKind kind() {
        return StrategyKind.BEST_OF_N;
    }

    @Override
    public Solution solve(ReasoningModel model, Request request) {
        Questioning questioning = new Questioning(model);
        Optional<String> best = Optional.empty();
        Verifier.Judgement highest = new Verifier.Judgement(false, 0);
        int accepted = 0;
        while (questioning.goesOn() && questioning.asked() < most && highest.score() < Verifier.FULL) {
            Optional<String> answer = questioning.ask(request);
            Verifier.Judgement judgement = answer.map(verifier::judge).orElse(highest);
            if (answer.isPresent() && judgement.accepted()) {
                accepted++;
                if (best.isEmpty() || judgement.score() > highest.score()) {
                    best = answer;
                    highest = judgement;
                }
            }
        }
        return questioning.found(
                best,
                Optional.empty(),
                best.isPresent() ? Solution.Check.PASSED : Solution.Check.FAILED,
                "the verifier accepted " + accepted + " of " + questioning.asked() + " answers");
    }

    @Override
    public List<Calls> most(Request request) {
        return List.of(new Calls(request, most));
    }
}
