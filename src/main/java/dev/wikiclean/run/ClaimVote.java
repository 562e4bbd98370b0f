package dev.wikiclean.run;

import dev.wikiclean.assist.verify.Asker.Asked;
import dev.wikiclean.assist.verify.Asker.Part;
import dev.wikiclean.assist.verify.Asker.Reply;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.route.Router;
import dev.wikiclean.reason.route.RoutingDecision;
import dev.wikiclean.reason.strategy.Calls;
import dev.wikiclean.reason.strategy.Contest;
import dev.wikiclean.reason.strategy.SampleLimits;
import dev.wikiclean.reason.strategy.SharedVote;
import dev.wikiclean.reason.strategy.Solution;
import dev.wikiclean.reason.strategy.StopRule;
import dev.wikiclean.reason.strategy.Strategies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts each claim of a note to the vote. All claims share their answers, and the next answer goes to the claim whose vote
 * is least certain; what the claims of one note leave over is there for the next note of the run. Claims on which the votes
 * do not agree are asked once more with more effort. Not for several threads.
 */
final class ClaimVote {
    /** Another note may be answered after these. */
    static final Set<Reason> PASSING = Set.of(Reason.NOT_CLEARED, Reason.NOT_ACCEPTED);

    /** Escalations and all. */
    static final int MOST_ATTEMPTS = 3;
    /** One alone agrees with nobody. */
    private static final long LEAST_VOTES = 2;

    private final ReasoningModel model;
    private final SampleLimits limits;
    private final Router router;
    private final UnaryOperator<Prompt> redacted;
    private long spare;

    /** @param redacted takes out of a prompt what must not leave */
    ClaimVote(ReasoningModel model, SampleLimits limits, Router router, UnaryOperator<Prompt> redacted) {
        this.model = model;
        this.limits = limits;
        this.router = router;
        this.redacted = redacted;
    }

    /**
     * A question and how it is asked.
     *
     * @param decision what the router decided of it
     */
    record Routed(Asked asked, RoutingDecision decision) {}

    /** One claim, while it is put to the vote. */
    private record Open(Asked asked, Part part, RoutingDecision decision) {}

    /** A reply to each question, in their order. */
    List<Reply> ask(List<Routed> questions) {
        List<Open> open = new ArrayList<>();
        Map<Part, Solution> last = new HashMap<>();
        for (Routed routed : questions) {
            for (Part part : routed.asked().parts().all()) {
                if (part.known().isEmpty()) {
                    open.add(new Open(routed.asked(), part, routed.decision()));
                }
            }
        }
        long left = spare + Math.max(LEAST_VOTES, limits.average()) * open.size();
        for (int attempt = 1; !open.isEmpty() && left >= LEAST_VOTES * open.size(); attempt++) {
            List<Solution> solutions = new SharedVote(StopRule.of(limits), left, SharedVote.LANES)
                    .solve(model, open.stream().map(this::contest).toList());
            List<Open> again = new ArrayList<>();
            for (int i = 0; i < solutions.size(); i++) {
                Solution solution = solutions.get(i);
                left -= solution.asked();
                last.put(open.get(i).part(), solution);
                if (!isGood(solution) && solution.refusal().isEmpty() && attempt < MOST_ATTEMPTS) {
                    escalated(open.get(i), solution).ifPresent(again::add);
                }
            }
            open = again;
        }
        spare = Math.max(0, left);
        return questions.stream().map(routed -> reply(routed.asked(), last)).toList();
    }

    /**
     * What one question costs at the most. All attempts together have no more answers than the first, which counts them
     * with the effort of each.
     */
    List<Calls> most(Asked asked, RoutingDecision decision) {
        int each = (int) Math.max(LEAST_VOTES, limits.average());
        return asked.parts().all().stream()
                .filter(part -> part.known().isEmpty())
                .map(part -> new Calls(
                        decision.request(
                                redacted.apply(part.prompt()), Optional.of(asked.schema()), part.answerTokens()),
                        each))
                .toList();
    }

    private Contest contest(Open open) {
        return new Contest(
                open.decision()
                        .request(
                                redacted.apply(open.part().prompt()),
                                Optional.of(open.asked().schema()),
                                open.part().answerTokens()),
                text -> open.part().vote().apply(text));
    }

    private static boolean isGood(Solution solution) {
        return solution.isGood(Strategies.LEAST_AGREEMENT);
    }

    private Optional<Open> escalated(Open open, Solution solution) {
        String why = solution.usable() == 0 ? "no usable answer" : "the votes do not agree";
        return router.escalate(open.decision(), why).map(next -> new Open(open.asked(), open.part(), next));
    }

    /** A claim on which the votes do not agree has no answer; one on which nobody voted has the note wait. */
    private static Reply reply(Asked asked, Map<Part, Solution> last) {
        List<Optional<String>> answers = new ArrayList<>();
        Map<String, String> settled = new HashMap<>();
        Optional<Solution> missing = Optional.empty();
        for (Part part : asked.parts().all()) {
            Solution solution = last.get(part);
            if (solution == null) {
                answers.add(part.known());
            } else if (isGood(solution)) {
                answers.add(solution.answer());
                settled.put(part.key(), solution.answer().orElseThrow());
            } else {
                answers.add(Optional.empty());
                if (solution.refusal().isPresent() || solution.usable() == 0) {
                    missing = missing.or(() -> Optional.of(solution));
                }
            }
        }
        if (missing.isEmpty()) {
            return new Reply(Optional.of(asked.parts().join().apply(answers)), "", false, settled);
        }
        boolean stop = missing.get()
                .refusal()
                .filter(reason -> !PASSING.contains(reason))
                .isPresent();
        return new Reply(Optional.empty(), missing.get().why(), stop, settled);
    }
}
