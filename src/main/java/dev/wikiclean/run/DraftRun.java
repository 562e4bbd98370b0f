package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.assist.draft.DraftRefused;
import dev.wikiclean.assist.draft.DraftSource;
import dev.wikiclean.assist.draft.DraftTopic;
import dev.wikiclean.assist.draft.DraftWriter;
import dev.wikiclean.assist.draft.DraftWriter.Drafted;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts one note: chooses it, asks within the budget, shows or applies what came of it. */
public final class DraftRun {
    /** More sources than that must be weighed against each other. */
    private static final int FEW_SOURCES = 6;

    private final DraftWriter writer;
    private final DraftWriter.Plan plan;

    private DraftRun(DraftWriter writer, DraftWriter.Plan plan) {
        this.writer = writer;
        this.plan = plan;
    }

    /**
     * Chooses the note and its sources. Nothing is asked.
     *
     * @throws WorkException where there is nothing to draft, or nothing to draft it from
     */
    public static DraftRun prepare(
            Snapshot snapshot, VaultIndex index, PrivacyGuard guard, DraftOrder order, Clock clock)
            throws WorkException {
        RuleContext context = new RuleContext(index, snapshot.config());
        DraftWriter writer = new DraftWriter(context, guard, LocalDate.now(clock));
        try {
            DraftTopic topic = order.wanted().isPresent()
                    ? DraftTopic.wanted(context, order.wanted().getAsInt(), path -> guard.objection(path)
                            .isEmpty())
                    : DraftTopic.titled(context, order.title(), path -> guard.objection(path)
                            .isEmpty());
            List<DraftSource.Given> given = new ArrayList<>();
            for (DraftSource.Given file : order.sources()) {
                Optional<String> objection = file.note()
                        .flatMap(path -> snapshot.config().keptFromModels().test(path)
                                ? Optional.of("in an ignored folder")
                                : guard.objection(path))
                        .or(() -> PrivacyGuard.objection(file.text()));
                if (objection.isPresent()) {
                    throw new WorkException(
                            file.name() + " does not leave the machine: " + objection.get() + "; name another source");
                }
                given.add(file);
            }
            return new DraftRun(writer, writer.plan(topic, given));
        } catch (DraftRefused e) {
            throw new WorkException("nothing is drafted: " + e.getMessage(), e);
        }
    }

    /** What would be asked and how, one line each; nothing of the notes' texts. */
    public List<String> routing(Reasoning reasoning) {
        EffortStep step = step(reasoning);
        return List.of(
                "draft " + plan.topic().path() + " from " + plan.sources().size()
                        + (plan.sources().size() == 1 ? " source: " : " sources: ")
                        + String.join(
                                ", ",
                                plan.sources().stream().map(DraftSource::name).toList()),
                "model " + model(reasoning)
                        + ", strategy single: nothing but a reader can tell one draft from a better one",
                "effort " + step.effort().label() + " (" + step.thinkingTokens() + " tokens): "
                        + (plan.sources().size() > FEW_SOURCES
                                ? "more than " + FEW_SOURCES + " sources are to be weighed"
                                : "few sources are to be told again"));
    }

    /** Asks, and makes of the answer what may stand in the vault. */
    public Drafted ask(Reasoning reasoning) throws WorkException {
        try {
            return writer.write(plan, model(reasoning), step(reasoning), reasoning.model());
        } catch (DraftRefused e) {
            if (e.unasked()
                    .filter(reason -> reason == Outcome.Reason.OVER_BUDGET)
                    .isPresent()) {
                throw new OverCapException("nothing is drafted: " + e.getMessage(), e);
            }
            throw new WorkException("nothing is drafted: " + e.getMessage(), e);
        }
    }

    /** Plans and proves the draft; with {@link RunOptions#apply()} writes and commits it. */
    public RunResult carryOut(Drafted drafted, RunOptions options, List<String> trailers, Progress progress)
            throws WorkException {
        DraftWork work = new DraftWork(drafted, plan.topic().stub().map(Note::text), trailers);
        return CleanRun.run(options, work, progress, FileOps.disk());
    }

    private static String model(Reasoning reasoning) {
        return reasoning.settings().model().orElseThrow();
    }

    /** Never the highest: a draft is checked statement by statement, and read by a person. */
    private EffortStep step(Reasoning reasoning) {
        Effort wanted = plan.sources().size() > FEW_SOURCES ? Effort.MEDIUM : Effort.LOW;
        Effort possible = reasoning
                .catalog()
                .facts(model(reasoning))
                .map(facts -> facts.nearest(wanted))
                .orElse(wanted);
        return reasoning.settings().efforts().step(possible);
    }
}
