package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.assist.judge.DoubtfulPair;
import dev.wikiclean.assist.judge.Judgement;
import dev.wikiclean.assist.judge.PairJudge;
import dev.wikiclean.assist.judge.Verdict;
import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.dedupe.NoteIdentity;
import dev.wikiclean.dedupe.PairScore;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Duplicates;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a model about pairs of notes that code can neither put together nor keep apart. */
public final class JudgeRun {
    private static final String COMMAND = "judge";

    private final Snapshot snapshot;
    private final List<DoubtfulPair> pairs;

    private JudgeRun(Snapshot snapshot, List<DoubtfulPair> pairs) {
        this.snapshot = snapshot;
        this.pairs = List.copyOf(pairs);
    }

    /** Every doubtful pair of the vault, the likeliest first: shown to a person, and nothing speaks against it. */
    public static JudgeRun doubtful(Snapshot snapshot, VaultIndex index) {
        RuleContext context = new RuleContext(index, snapshot.config());
        List<DoubtfulPair> pairs = new ArrayList<>();
        for (DuplicateCluster cluster : Duplicates.of(context)) {
            Member other = cluster.members().get(1);
            // A crowd of notes with one text is a form, about which no single pair tells anything.
            if (cluster.action() == Action.REPORT
                    && cluster.vetoes().isEmpty()
                    && cluster.members().size() == 2) {
                pairs.add(DoubtfulPair.of(
                        index.vault().note(cluster.canonical()).orElseThrow(),
                        index.vault().note(other.path()).orElseThrow(),
                        other.score(),
                        other.signals()));
            }
        }
        pairs.sort(Comparator.comparingDouble((DoubtfulPair pair) -> -pair.score())
                .thenComparing(pair -> pair.a().path())
                .thenComparing(pair -> pair.b().path()));
        return new JudgeRun(snapshot, pairs);
    }

    /**
     * One pair that was named.
     *
     * @throws WorkException where it is no pair, or code has decided already
     */
    public static JudgeRun named(Snapshot snapshot, VaultIndex index, String one, String two) throws WorkException {
        RuleContext context = new RuleContext(index, snapshot.config());
        Note a = NamedNote.of(context, one);
        Note b = NamedNote.of(context, two);
        if (a.path().equals(b.path())) {
            throw new WorkException(one + " and " + two + " are one note: " + a.path());
        }
        PairScore score = Duplicates.score(context, a.path(), b.path())
                .orElseThrow(() -> new WorkException(a.path() + " or " + b.path()
                        + " takes no part in the search for duplicates: a redirect, a template, a map of content, or"
                        + " left out by the configuration; name two notes on a topic"));
        if (score.isVetoed()) {
            throw new WorkException("no model is asked, code keeps the two apart: "
                    + score.vetoes().get(0)
                    + "; if they are one topic all the same, `wiki-clean merge` merges them");
        }
        if (score.isMerge()) {
            throw new WorkException("no model is asked, code takes the two for one topic; `run --unsafe` or `wiki-clean"
                    + " merge` merges them");
        }
        List<String> signals = score.evidence().stream()
                .map(item -> item.signal() + ": " + item.why())
                .toList();
        return new JudgeRun(snapshot, List.of(DoubtfulPair.of(a, b, score.score(), signals)));
    }

    /** What there is to ask about. */
    public List<DoubtfulPair> pairs() {
        return pairs;
    }

    /** What would be asked and how, one line a pair; nothing is spent. */
    public List<String> routing(Reasoning reasoning) throws WorkException {
        PairJudge judge = judge(reasoning);
        RoutingLines text = new RoutingLines(reasoning);
        List<String> lines = new ArrayList<>();
        for (DoubtfulPair pair : pairs) {
            Optional<String> objection = PairJudge.objection(pair, reasoning.guard());
            if (objection.isPresent()) {
                lines.add("judge " + pair.a().path() + ": not asked, " + objection.get());
                continue;
            }
            lines.addAll(judge.routing(pair)
                    .map(text::of)
                    .orElse(List.of("judge " + pair.a().path() + ": answered before, nothing is asked")));
        }
        lines.add(text.left());
        return lines;
    }

    /**
     * Asks about every pair until nothing more can be asked.
     *
     * @param each takes each judgement as it comes
     */
    public List<Judgement> judge(Reasoning reasoning, Consumer<Judgement> each) {
        return judge(reasoning).judge(pairs, each);
    }

    private PairJudge judge(Reasoning reasoning) {
        return new PairJudge(
                reasoning.guard(),
                reasoning.model(),
                reasoning.settings().model().orElseThrow(),
                reasoning.router(),
                reasoning.settings().samples(),
                reasoning.memory(),
                reasoning.today());
    }

    /** The judgements of {@code verdict} as decisions of today. A note decides once: a merge with it waits for the next run. */
    public static List<Decision> decisions(List<Judgement> judgements, Verdict verdict, LocalDate today) {
        List<Decision> decisions = new ArrayList<>();
        List<Note> taken = new ArrayList<>();
        for (Judgement judgement : judgements) {
            List<Note> notes = List.of(judgement.pair().a(), judgement.pair().b());
            boolean free = notes.stream().noneMatch(taken::contains);
            if (judgement.verdict() == verdict && (verdict == Verdict.DIFFERENT || free)) {
                decisions.add(new Decision(
                        verdict == Verdict.DIFFERENT ? Answer.NEVER : Answer.MERGE,
                        notes.stream().map(NoteIdentity::of).toList(),
                        Optional.empty(),
                        today));
                taken.addAll(notes);
            }
        }
        return decisions;
    }

    /** Plans and proves the merges; with {@link RunOptions#apply()} writes and commits them, saying who judged. */
    public static RunResult merge(RunOptions options, List<Decision> merges, List<String> trailers, Progress progress)
            throws WorkException {
        return CleanRun.run(options, new DecidedMerges(merges, COMMAND, trailers, List.of()), progress, FileOps.disk());
    }
}
