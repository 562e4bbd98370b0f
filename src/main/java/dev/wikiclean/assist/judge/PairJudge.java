package dev.wikiclean.assist.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.judge.Judgement.Source;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.reason.route.Features;
import dev.wikiclean.reason.route.Router;
import dev.wikiclean.reason.route.RoutingDecision;
import dev.wikiclean.reason.route.RoutingPlan;
import dev.wikiclean.reason.route.Task;
import dev.wikiclean.reason.strategy.Calls;
import dev.wikiclean.reason.strategy.SampleLimits;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks about a pair twice, the second time with the notes in the other order, for models prefer what comes first or last:
 * a verdict counts only if both orders give it. Where they do not agree, both are asked once more with more effort.
 * Where the router chose self-consistency, both orders take turns in a vote ({@link PairVote}).
 */
public final class PairJudge {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Both orders with the effort that the router begins with, then once with the next one. */
    private static final int MOST_ROUNDS = 2;

    private final PrivacyGuard guard;
    private final ReasoningModel asked;
    private final String model;
    private final Router router;
    private final SampleLimits limits;
    private final AnswerMemory memory;
    private final LocalDate today;

    /**
     * @param router says with how much effort; a second order takes the place of its strategies, but for a vote
     * @param limits how many answers there are to a vote
     */
    public PairJudge(
            PrivacyGuard guard,
            ReasoningModel asked,
            String model,
            Router router,
            SampleLimits limits,
            AnswerMemory memory,
            LocalDate today) {
        this.limits = limits;
        this.today = today;
        this.guard = guard;
        this.asked = asked;
        this.model = model;
        this.router = router;
        this.memory = memory;
    }

    /** Why the pair is never asked about; empty where it may be. */
    public static Optional<String> objection(DoubtfulPair pair, PrivacyGuard guard) {
        return guard.objection(pair.a().path())
                .map(why -> pair.a().path() + " does not leave the machine: " + why)
                .or(() -> guard.objection(pair.b().path())
                        .map(why -> pair.b().path() + " does not leave the machine: " + why));
    }

    /**
     * What the model makes of each pair, or has made of these texts before, until nothing more can be asked. The pairs that
     * the router puts to the vote share their answers.
     *
     * @param each takes each judgement, in the order of the pairs
     */
    public List<Judgement> judge(List<DoubtfulPair> pairs, Consumer<Judgement> each) {
        List<Supplier<Judgement>> waiting = new ArrayList<>();
        List<PairVote> votes = new ArrayList<>();
        Map<DoubtfulPair, Judgement> voted = new HashMap<>();
        for (DoubtfulPair pair : pairs) {
            PairQuestion question =
                    new PairQuestion(PairQuestion.shown(pair.a(), guard), PairQuestion.shown(pair.b(), guard));
            Task task = task(pair, question);
            if (objection(pair, guard).isEmpty()
                    && router.explain(task).strategy() == StrategyKind.SELF_CONSISTENCY
                    && known(pair, question).isEmpty()) {
                votes.add(new PairVote(pair, question, router.decide(task, question.prompt(), asked)));
                waiting.add(() -> voted.get(pair));
            } else {
                waiting.add(() -> judge(pair, question));
            }
        }
        for (PairVote vote : PairVote.hold(votes, asked, limits)) {
            // What was paid for is remembered, also where a pair before it ends the run.
            voted.put(vote.pair(), kept(vote.question(), voted(vote.pair(), vote.found())));
        }
        List<Judgement> judgements = new ArrayList<>();
        for (Supplier<Judgement> next : waiting) {
            judgements.add(next.get());
            each.accept(judgements.getLast());
            if (judgements.getLast().stop()) {
                break;
            }
        }
        return judgements;
    }

    private Judgement judge(DoubtfulPair pair, PairQuestion question) {
        Optional<String> objection = objection(pair, guard);
        return objection.isPresent()
                ? Judgement.nobody(pair, objection.get(), false)
                : known(pair, question).orElseGet(() -> kept(question, ask(pair, question)));
    }

    private Optional<Judgement> known(DoubtfulPair pair, PairQuestion question) {
        return memory.find(question.key(model)).flatMap(answer -> remembered(pair, question, answer.json()));
    }

    private Judgement kept(PairQuestion question, Judgement judgement) {
        if (judgement.source() == Source.ASKED) {
            memory.keep(question.key(model), AnswerMemory.Answer.of(today, json(judgement)));
        }
        return judgement;
    }

    private Judgement voted(DoubtfulPair pair, PairVote.Found found) {
        if (found.answer().isPresent()) {
            return agreed(pair, found.answer().get());
        }
        return found.asked()
                ? Judgement.unsure(pair, guard.redact(found.why()), Source.ASKED)
                : Judgement.nobody(pair, found.why(), found.stop());
    }

    private Judgement ask(DoubtfulPair pair, PairQuestion question) {
        Optional<RoutingDecision> decision = Optional.of(router.decide(task(pair, question), question.prompt(), asked));
        String why = "";
        String escalated = "";
        for (int round = 1; decision.isPresent() && round <= MOST_ROUNDS; round++) {
            Reply one = ask(question, decision.get());
            if (one.failure().isPresent()) {
                return Judgement.nobody(pair, one.failure().get(), one.stop());
            }
            PairAnswer answer = one.answer().orElseThrow();
            why = answer.reason();
            escalated = "the model was unsure";
            if (answer.verdict() != Verdict.UNSURE) {
                Reply other = ask(question.swapped(), decision.get());
                if (other.failure().isPresent()) {
                    return Judgement.nobody(pair, other.failure().get(), other.stop());
                }
                if (other.answer().orElseThrow().verdict() == answer.verdict()) {
                    return agreed(pair, answer);
                }
                why = "its verdict depends on which note is named first";
                escalated = why;
            }
            decision = router.escalate(decision.get(), escalated);
        }
        return Judgement.unsure(pair, guard.redact(why), Source.ASKED);
    }

    private Judgement agreed(DoubtfulPair pair, PairAnswer answer) {
        return new Judgement(
                pair,
                answer.verdict(),
                guard.redact(answer.reason()),
                answer.first(),
                answer.second(),
                Source.ASKED,
                false);
    }

    /** How the pair would be asked about, in both orders each time; nothing where it was answered before. */
    public Optional<RoutingPlan> routing(DoubtfulPair pair) {
        PairQuestion question =
                new PairQuestion(PairQuestion.shown(pair.a(), guard), PairQuestion.shown(pair.b(), guard));
        if (memory.find(question.key(model)).isPresent()) {
            return Optional.empty();
        }
        Task task = task(pair, question);
        if (router.explain(task).strategy() == StrategyKind.SELF_CONSISTENCY) {
            // The most that all pairs together may take, shared out evenly.
            return Optional.of(router.plan(
                    task,
                    question.prompt(),
                    1,
                    decision -> List.of(new Calls(request(question, decision), limits.average()))));
        }
        return Optional.of(router.plan(
                task, question.prompt(), MOST_ROUNDS, decision -> List.of(new Calls(request(question, decision), 2))));
    }

    /** The nearer a score to the middle, the less do the signals of code agree. */
    private static Task task(DoubtfulPair pair, PairQuestion question) {
        int disagreement = (int) Math.round(100 * (0.5 - Math.abs(pair.score() - 0.5)));
        Features features = Features.of(question.first() + question.second(), 0, 2, disagreement);
        return new Task(purpose(pair), features, false, false, true, true, 1);
    }

    private static Purpose purpose(DoubtfulPair pair) {
        return new Purpose("judge", pair.a().path().value());
    }

    /** An answer in the form asked for, or why there is none. */
    private record Reply(Optional<PairAnswer> answer, Optional<String> failure, boolean stop) {}

    private Reply ask(PairQuestion question, RoutingDecision decision) {
        Outcome outcome = asked.ask(request(question, decision));
        return switch (outcome) {
            case Outcome.Answered answered -> {
                Optional<PairAnswer> answer = PairAnswer.read(question, answered.text());
                yield new Reply(
                        answer,
                        answer.isPresent()
                                ? Optional.empty()
                                : Optional.of("the answer is not in the form that was asked for"),
                        false);
            }
            case Outcome.Unusable unusable ->
                new Reply(Optional.empty(), Optional.of("the answer cannot be used: " + unusable.why()), false);
            case Outcome.Failed failed ->
                new Reply(Optional.empty(), Optional.of("no answer: " + failed.why()), !failed.retryable());
            case Outcome.Refusal refusal ->
                new Reply(
                        Optional.empty(),
                        Optional.of("not asked: " + refusal.why()),
                        refusal.reason() != Outcome.Reason.NOT_CLEARED);
        };
    }

    private static Request request(PairQuestion question, RoutingDecision decision) {
        return new Request(
                decision.purpose(),
                decision.model(),
                question.prompt(),
                Optional.of(PairQuestion.SCHEMA),
                decision.effort(),
                PairQuestion.ANSWER_TOKENS + decision.effort().thinkingTokens(),
                OptionalDouble.empty());
    }

    private static String json(Judgement judgement) {
        try {
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("verdict", judgement.verdict().word())
                    .put("reason", judgement.reason())
                    .put("quoteA", judgement.quoteA())
                    .put("quoteB", judgement.quoteB()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("four strings are always JSON", e);
        }
    }

    /** Checked like an answer, for somebody may have edited the file. */
    private static Optional<Judgement> remembered(DoubtfulPair pair, PairQuestion question, String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return PairAnswer.read(question, node.toString())
                    .map(answer -> new Judgement(
                            pair,
                            answer.verdict(),
                            answer.reason(),
                            answer.first(),
                            answer.second(),
                            Source.REMEMBERED,
                            false));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
