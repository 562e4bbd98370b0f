package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.assist.merge.MergedSections;
import dev.wikiclean.assist.merge.SectionMerger;
import dev.wikiclean.assist.merge.SectionMerger.Merged;
import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.NoteIdentity;
import dev.wikiclean.dedupe.SharedSections;
import dev.wikiclean.dedupe.SharedSections.Section;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges two notes that a person named; where both versions of a section would stand, a model may word one. */
public final class MergeRun {
    private final Snapshot snapshot;
    private final List<Decision> decision;
    private final List<VaultPath> notes;
    private final Optional<Merge> merge;

    /** What the merge by code would make. */
    private record Merge(Note merged, VaultPath duplicate, List<Section> sections) {}

    private MergeRun(Snapshot snapshot, List<Decision> decision, List<VaultPath> notes, Optional<Merge> merge) {
        this.snapshot = snapshot;
        this.decision = decision;
        this.notes = notes;
        this.merge = merge;
    }

    /**
     * Plans the merge by code; nothing is asked or written.
     *
     * @throws WorkException where the names mean no two notes
     */
    public static MergeRun of(
            Snapshot snapshot, VaultIndex index, String one, String two, LocalDate today, Progress progress)
            throws WorkException {
        RuleContext context = new RuleContext(index, snapshot.config());
        Note a = NamedNote.of(context, one);
        Note b = NamedNote.of(context, two);
        if (a.path().equals(b.path())) {
            throw new WorkException(one + " and " + two + " are one note: " + a.path());
        }
        List<Decision> decision = List.of(new Decision(
                Decision.Answer.MERGE, List.of(NoteIdentity.of(a), NoteIdentity.of(b)), Optional.empty(), today));
        Plan plan = new DecidedMerges(decision, "merge", List.of(), List.of())
                .plan(snapshot, Set.of(), progress, new ArrayList<>());
        Optional<Merge> merge = merge(plan, a, b).or(() -> merge(plan, b, a));
        return new MergeRun(snapshot, decision, List.of(a.path(), b.path()), merge);
    }

    private static Optional<Merge> merge(Plan plan, Note canonical, Note duplicate) {
        VaultPath to = plan.after().redirects().canonical(duplicate.path());
        Optional<Note> merged = plan.after().vault().note(canonical.path());
        return merged.isPresent() && to.equals(canonical.path())
                ? Optional.of(new Merge(
                        merged.get(), duplicate.path(), SharedSections.of(canonical, duplicate, merged.get())))
                : Optional.empty();
    }

    /** Why no model is asked about these notes, though there is one; empty where one is. */
    public Optional<String> objection(Reasoning reasoning) {
        return notes.stream()
                .flatMap(path -> reasoning.guard().objection(path).stream()
                        .map(why -> path + " does not leave the machine: " + why))
                .findFirst();
    }

    /** What would be asked and how, section by section; nothing is spent. */
    public List<String> routing(Reasoning reasoning) throws WorkException {
        RoutingLines text = new RoutingLines(reasoning);
        List<String> lines = new ArrayList<>();
        if (merge.isPresent() && objection(reasoning).isEmpty()) {
            SectionMerger merger = merger(reasoning, merge.get());
            for (Section section : merge.get().sections()) {
                merger.routing(section).ifPresent(plan -> lines.addAll(text.of(plan)));
            }
        }
        lines.add(lines.isEmpty() ? "nothing would be asked" : text.left());
        return lines;
    }

    /** Asks about every section in which both versions would stand. */
    public List<Merged> ask(Reasoning reasoning) {
        List<Merged> answers = new ArrayList<>();
        if (merge.isPresent() && objection(reasoning).isEmpty()) {
            SectionMerger merger = merger(reasoning, merge.get());
            for (Section section : merge.get().sections()) {
                Optional<Merged> answer = merger.merge(section);
                answer.ifPresent(answers::add);
                if (answer.filter(Merged::stop).isPresent()) {
                    break;
                }
            }
        }
        return answers;
    }

    private SectionMerger merger(Reasoning reasoning, Merge planned) {
        return new SectionMerger(
                planned.merged(),
                reasoning.guard(),
                reasoning.model(),
                reasoning.settings().model().orElseThrow(),
                reasoning.router(),
                reasoning.memory(),
                reasoning.today());
    }

    /** Who had a hand in it, for the commit; nothing where no answer is used. */
    public static List<String> trailers(Reasoning reasoning, List<Merged> answers) throws WorkException {
        boolean used = answers.stream().anyMatch(each -> !each.joined().isEmpty());
        return used ? ModelTrailers.of(reasoning) : List.of();
    }

    /** Plans and proves the merge with the answers in it; with {@link RunOptions#apply()} writes and commits. */
    public RunResult carryOut(RunOptions options, List<Merged> answers, List<String> trailers, Progress progress)
            throws WorkException {
        boolean used = answers.stream().anyMatch(each -> !each.joined().isEmpty());
        List<Rule> more = used && merge.isPresent()
                ? List.of(new MergedSections(merge.get().merged(), merge.get().duplicate(), answers))
                : List.of();
        return CleanRun.run(options, new DecidedMerges(decision, "merge", trailers, more), progress, FileOps.disk());
    }
}
