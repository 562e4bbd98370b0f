package dev.wikiclean.assist.merge;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.merge.MergeAnswer.Joined;
import dev.wikiclean.assist.merge.MergeAnswer.Read;
import dev.wikiclean.dedupe.SharedSections.Section;
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
import dev.wikiclean.vault.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Asks how the two versions of a section can be said once, section by section; an answer that a check refuses is not used. */
public final class SectionMerger {
    private static final int MOST_ROUNDS = 2;
    private static final int MOST_PASSAGES = 60;

    private final Note merged;
    private final PrivacyGuard guard;
    private final ReasoningModel asked;
    private final String model;
    private final Router router;
    private final AnswerMemory memory;
    private final LocalDate today;
    private final PassageText writing;

    /** @param merged the canonical as the merge by code would leave it */
    public SectionMerger(
            Note merged,
            PrivacyGuard guard,
            ReasoningModel asked,
            String model,
            Router router,
            AnswerMemory memory,
            LocalDate today) {
        this.today = today;
        this.merged = merged;
        this.guard = guard;
        this.asked = asked;
        this.model = model;
        this.router = router;
        this.memory = memory;
        this.writing = new PassageText(merged, guard);
    }

    /**
     * What came of a section.
     *
     * @param joined what is put together; may be empty
     * @param notice what a person should know; empty where all is well
     * @param remembered whether the answer is one of before
     * @param stop whether nothing more can be asked
     */
    public record Merged(
            String heading, List<Joined> joined, Optional<String> notice, boolean remembered, boolean stop) {
        public Merged {
            joined = List.copyOf(joined);
        }
    }

    /** How the section would be asked about; nothing where there is nothing to ask, or it was answered before. */
    public Optional<RoutingPlan> routing(Section section) {
        return question(section)
                .filter(question -> memory.find(question.key(model)).isEmpty())
                .map(question -> router.plan(
                        task(question),
                        question.prompt(),
                        MOST_ROUNDS,
                        decision -> List.of(new Calls(request(question, decision), 1))));
    }

    /** Asks about one section; empty where there is nothing to ask. */
    public Optional<Merged> merge(Section section) {
        return question(section).map(this::ask);
    }

    /** Paragraphs that a model must not write, or that must not leave, stay as they are. */
    private Optional<MergeQuestion> question(Section section) {
        List<MergePassage> free = section.passages().stream()
                .flatMap(passage -> writing.of(passage).stream())
                .limit(MOST_PASSAGES)
                .toList();
        boolean both = free.stream().anyMatch(each -> each.origin().canonical())
                && free.stream().anyMatch(each -> !each.origin().canonical());
        return both ? Optional.of(new MergeQuestion(guard.redact(section.heading()), free)) : Optional.empty();
    }

    private Task task(MergeQuestion question) {
        Features features = Features.of(question.prompt().question(), 0, 2, 0);
        Purpose purpose = new Purpose("merge", merged.path().value());
        return new Task(purpose, features, false, false, false, true, 1);
    }

    private Merged ask(MergeQuestion question) {
        MergeAnswer answer = new MergeAnswer(question, writing);
        String key = question.key(model);
        Optional<String> known = memory.find(key).map(AnswerMemory.Answer::json);
        if (known.isPresent()) {
            return merged(question, answer.read(known.get()), true);
        }
        Optional<RoutingDecision> decision = Optional.of(router.decide(task(question), question.prompt(), asked));
        Read read = new Read(List.of(), Optional.empty());
        for (int round = 1; decision.isPresent() && round <= MOST_ROUNDS; round++) {
            Outcome outcome = asked.ask(request(question, decision.get()));
            if (!(outcome instanceof Outcome.Answered answered)) {
                boolean stop =
                        outcome instanceof Outcome.Refusal refusal && refusal.reason() != Outcome.Reason.NOT_CLEARED;
                return new Merged(
                        question.heading(), List.of(), Optional.of("no answer: " + outcome.kind()), false, stop);
            }
            read = answer.read(answered.text());
            if (read.objection().isEmpty() || round == MOST_ROUNDS) {
                memory.keep(key, AnswerMemory.Answer.of(today, answered.text()));
            }
            if (read.objection().isEmpty()) {
                break;
            }
            decision = router.escalate(decision.get(), "the check failed");
        }
        return merged(question, read, false);
    }

    private static Request request(MergeQuestion question, RoutingDecision decision) {
        return new Request(
                decision.purpose(),
                decision.model(),
                question.prompt(),
                Optional.of(MergeQuestion.SCHEMA),
                decision.effort(),
                question.answerTokens() + decision.effort().thinkingTokens(),
                OptionalDouble.empty());
    }

    private static Merged merged(MergeQuestion question, Read read, boolean remembered) {
        List<Joined> joined = new ArrayList<>(read.joined());
        Optional<String> notice = read.objection().map(why -> "the answer is not used: " + why);
        return new Merged(question.heading(), joined, notice, remembered, false);
    }
}
