package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.verify.Asker;
import dev.wikiclean.assist.verify.EmbeddedChecks;
import dev.wikiclean.assist.verify.Judged;
import dev.wikiclean.assist.verify.ModelVerifier;
import dev.wikiclean.assist.verify.Shown;
import dev.wikiclean.assist.verify.SourceCount;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Verifies notes: first what code can do, then, where there is a model, what it judges and code can check. */
public final class VerifyRun {
    private VerifyRun() {}

    /**
     * What came of it.
     *
     * @param check the findings of code, and of the model where one was asked
     * @param judged what the model judged, a note each, as far as it came
     */
    public record Verification(CheckResult check, List<Judged> judged) {
        public Verification {
            judged = List.copyOf(judged);
        }
    }

    /**
     * What code alone can say of the notes that were chosen. Nothing is fetched and nothing is written.
     *
     * @throws WorkException if no note is as asked for
     */
    public static CheckResult check(Snapshot snapshot, VerifyChoice choice, Progress progress) throws WorkException {
        RuleContext context = new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config());
        List<Note> notes = choice.of(context);
        progress.step("verifying", 0, notes.size());
        EmbeddedChecks checks = new EmbeddedChecks(context);
        return result(snapshot, checks, notes, checks.check(notes), List.of());
    }

    /**
     * The same, and what a model judges of each claim. Nothing is written but what is remembered; stops where a cap says so.
     *
     * @param shown what of a note may be shown to a model
     * @throws WorkException if no note is as asked for
     */
    public static Verification ask(
            Snapshot snapshot,
            VerifyChoice choice,
            Asker asker,
            AnswerMemory memory,
            Shown shown,
            Clock clock,
            Progress progress)
            throws WorkException {
        RuleContext context = new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config());
        return ask(snapshot, context, new EmbeddedChecks(context), choice, asker, memory, shown, clock, progress);
    }

    /** The same with what is known of the snapshot already. */
    public static Verification ask(
            Snapshot snapshot,
            RuleContext context,
            EmbeddedChecks checks,
            VerifyChoice choice,
            Asker asker,
            AnswerMemory memory,
            Shown shown,
            Clock clock,
            Progress progress)
            throws WorkException {
        List<Note> notes = choice.of(context);
        List<Finding> findings = new ArrayList<>(checks.check(notes));
        ModelVerifier verifier = new ModelVerifier(context, checks, asker, memory, shown, clock);
        List<Judged> judged = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (Note note : notes) {
            progress.step("verifying", judged.size(), notes.size());
            List<Finding> byCode = of(note, findings);
            Judged result = verifier.judge(note, byCode);
            judged.add(result);
            findings.addAll(verifier.findings(result, byCode));
            result.why().ifPresent(why -> notices.add("not verified: " + note.path() + ": " + why));
            if (result.stopped()) {
                notices.add("stopped: " + (notes.size() - judged.size()) + " more notes were not asked about");
                break;
            }
        }
        Collections.sort(findings);
        return new Verification(result(snapshot, checks, notes, findings, notices), judged);
    }

    /**
     * What a model would be asked about the chosen notes, how and for how much; nothing is asked.
     */
    public static List<String> explain(
            Snapshot snapshot, VerifyChoice choice, RoutedAsker asker, Reasoning reasoning, Progress progress)
            throws WorkException {
        RuleContext context = new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config());
        List<Note> notes = choice.of(context);
        progress.step("verifying", 0, notes.size());
        EmbeddedChecks checks = new EmbeddedChecks(context);
        List<Finding> findings = checks.check(notes);
        ModelVerifier verifier = new ModelVerifier(
                context, checks, asker, reasoning.memory(), reasoning.guard()::withheld, Clock.systemDefaultZone());
        RoutingLines text = new RoutingLines(reasoning);
        List<String> lines = new ArrayList<>();
        for (Note note : notes) {
            List<Asker.Asked> questions = verifier.questions(note, of(note, findings));
            questions.forEach(asked -> lines.addAll(text.of(asker.plan(asked))));
            if (questions.isEmpty()) {
                lines.add("verify " + note.path() + ": nothing would be asked: "
                        + verifier.objection(note).orElse("it was answered before, or code decides all of it"));
            }
        }
        lines.add(text.left());
        return lines;
    }

    /** The questions about a note that nobody has answered; none where nothing can be asked. Asks nothing. */
    public static List<Asker.Asked> questions(
            Snapshot snapshot, VaultPath path, Asker asker, AnswerMemory memory, Shown shown, Clock clock) {
        RuleContext context = new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config());
        EmbeddedChecks checks = new EmbeddedChecks(context);
        return snapshot.vault().note(path).stream()
                .flatMap(note -> new ModelVerifier(context, checks, asker, memory, shown, clock)
                        .questions(note, checks.check(List.of(note))).stream())
                .toList();
    }

    private static List<Finding> of(Note note, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.path().equals(note.path()))
                .toList();
    }

    /** How many notes are chosen. */
    public static int count(Snapshot snapshot, VerifyChoice choice) throws WorkException {
        return choice.of(new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config()))
                .size();
    }

    private static CheckResult result(
            Snapshot snapshot, EmbeddedChecks checks, List<Note> notes, List<Finding> findings, List<String> more) {
        List<String> notices = new ArrayList<>(snapshot.notices());
        notices.addAll(SourceCount.of(checks, notes).notices());
        notices.addAll(more);
        return new CheckResult(snapshot.vault(), VerifyCheck.ids(), findings, notices);
    }

    /**
     * Plans, proves and shows, and with {@link RunOptions#apply()} writes and commits, what verified notes say of it from
     * then on. A note that has changed since it was judged is left alone.
     *
     * @param model who judged, as notes name it
     * @param trailers of the commit, such as {@code Model: ID}
     */
    public static RunResult write(
            RunOptions options,
            List<Judged> judged,
            String model,
            LocalDate today,
            List<String> trailers,
            Progress progress)
            throws WorkException {
        return CleanRun.run(options, new VerifiedWork(judged, model, today, trailers), progress, FileOps.disk());
    }
}
