package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.assist.draft.DraftAsking;
import dev.wikiclean.assist.draft.DraftRefused;
import dev.wikiclean.assist.draft.DraftSource;
import dev.wikiclean.assist.draft.DraftTopic;
import dev.wikiclean.assist.draft.DraftWriter;
import dev.wikiclean.assist.draft.DraftWriter.Drafted;
import dev.wikiclean.index.VaultIndex;
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

    /** What would be asked, how and for how much, one line each; nothing of the notes' texts, and nothing is spent. */
    public List<String> routing(Reasoning reasoning) throws WorkException {
        RoutingLines text = new RoutingLines(reasoning);
        List<String> lines = new ArrayList<>();
        lines.add("draft " + plan.topic().path() + " from " + plan.sources().size()
                + (plan.sources().size() == 1 ? " source: " : " sources: ")
                + String.join(
                        ", ", plan.sources().stream().map(DraftSource::name).toList()));
        lines.addAll(asking(reasoning, reasoning.memory(), true)
                .routing(plan)
                .map(text::of)
                .orElse(List.of("answered before, nothing is asked")));
        lines.add(text.left());
        return lines;
    }

    /** Asks, and makes of the answer what may stand in the vault. */
    public Drafted ask(Reasoning reasoning) throws WorkException {
        return ask(reasoning, reasoning.memory(), true);
    }

    /** The same in one question each time, with answers of its own: nobody watches, and a kill must not lose what is paid. */
    public Drafted askAtOnce(Reasoning reasoning, AnswerFolder memory) throws WorkException {
        return ask(reasoning, memory, false);
    }

    private Drafted ask(Reasoning reasoning, AnswerFolder memory, boolean search) throws WorkException {
        try {
            return asking(reasoning, memory, search).write(plan);
        } catch (DraftRefused e) {
            if (e.unasked()
                    .filter(reason -> reason == Outcome.Reason.OVER_BUDGET)
                    .isPresent()) {
                throw new OverCapException("nothing is drafted: " + e.getMessage(), e);
            }
            throw new WorkException("nothing is drafted: " + e.getMessage(), e);
        }
    }

    private DraftAsking asking(Reasoning reasoning, AnswerFolder memory, boolean search) {
        return new DraftAsking(
                writer,
                reasoning.router(),
                reasoning.model(),
                reasoning.settings().model().orElseThrow(),
                memory,
                reasoning.today(),
                search);
    }

    /** Plans and proves the draft; with {@link RunOptions#apply()} writes and commits it. */
    public RunResult carryOut(Drafted drafted, RunOptions options, List<String> trailers, Progress progress)
            throws WorkException {
        DraftWork work = new DraftWork(drafted, plan.topic().stub().map(Note::text), trailers);
        return CleanRun.run(options, work, progress, FileOps.disk());
    }
}
