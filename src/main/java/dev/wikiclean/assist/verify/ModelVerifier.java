package dev.wikiclean.assist.verify;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Verifies notes with a model: what code has refuted is not asked, the rest is, some claims at a time; answers are believed
 * as far as {@link Answers} can check them.
 */
public final class ModelVerifier {
    /** How many claims one question holds: a long list makes answers careless. */
    private static final int MOST_CLAIMS = 24;

    private static final int MOST_CODE = 3_000;

    private final RuleContext context;
    private final VerifySettings settings;
    private final EmbeddedChecks checks;
    private final Asker asker;
    private final AnswerMemory memory;
    private final Predicate<VaultPath> leaves;
    private final Clock clock;

    /** @param leaves whether a note may be shown to a model at all */
    public ModelVerifier(
            RuleContext context,
            EmbeddedChecks checks,
            Asker asker,
            AnswerMemory memory,
            Predicate<VaultPath> leaves,
            Clock clock) {
        this.leaves = leaves;
        this.context = context;
        this.settings = context.config().verifying();
        this.checks = checks;
        this.asker = asker;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Judges the claims of {@code note} by its sources.
     *
     * @param byCode what the embedded checks found in it
     */
    public Judged judge(Note note, List<Finding> byCode) {
        OpenClaims open = open(note, byCode);
        if (open.objection().isPresent()) {
            return Judged.not(note, open.objection().get(), false);
        }
        List<Verdict> verdicts = new ArrayList<>(open.verdicts());
        List<AnswerMemory.Answer> answers = new ArrayList<>();
        for (Question question : open.questions()) {
            Optional<AnswerMemory.Answer> known = memory.find(question.key());
            AnswerMemory.Answer answer;
            if (known.isPresent()) {
                answer = known.get();
            } else {
                Asker.Reply reply = asker.ask(asked(note, question));
                if (reply.answer().isEmpty()) {
                    return Judged.not(note, "no answer: " + reply.why(), reply.stop());
                }
                answer = AnswerMemory.Answer.of(
                        LocalDate.now(clock), reply.answer().get());
            }
            Optional<List<Verdict>> read = Answers.read(question, answer.json());
            if (read.isEmpty()) {
                return Judged.not(note, "the answer is not in the form that was asked for", false);
            }
            answers.add(known.isPresent() ? answer : memory.keep(question.key(), answer));
            verdicts.addAll(read.get());
        }
        verdicts.sort(Comparator.comparing(Verdict::claim));
        return Judged.of(note, verdicts, answers);
    }

    /** What would be asked about {@code note}: nothing where nothing can be, or all was answered before. */
    public List<Asker.Asked> questions(Note note, List<Finding> byCode) {
        return open(note, byCode).questions().stream()
                .filter(question -> memory.find(question.key()).isEmpty())
                .map(question -> asked(note, question))
                .toList();
    }

    /** Why nothing about {@code note} can be judged. */
    public Optional<String> objection(Note note) {
        return open(note, List.of()).objection();
    }

    private static Asker.Asked asked(Note note, Question question) {
        return new Asker.Asked(
                new Purpose("verify", note.path().value()),
                question.prompt(),
                Question.SCHEMA,
                question.answerTokens(),
                question.claims().size(),
                question.evidence().size(),
                text -> Answers.worth(question, text));
    }

    /** What is left to ask about a note. */
    private OpenClaims open(Note note, List<Finding> byCode) {
        if (!leaves.test(note.path())) {
            return OpenClaims.none("it must not leave this machine");
        }
        List<Note> sources = checks.evidence(note).stream()
                .filter(source -> leaves.test(source.path()))
                .toList();
        if (sources.isEmpty()) {
            return OpenClaims.none("it names no source that is a note of the vault: nothing to verify it by");
        }
        List<Verdict> verdicts = new ArrayList<>();
        List<Claim> open = new ArrayList<>();
        for (Claim claim : checks.claims(note)) {
            Optional<Verdict> refuted = refuted(claim, byCode, sources);
            refuted.ifPresentOrElse(verdicts::add, () -> {
                if (claim.kind() != Claim.Kind.CODE || claim.span().length() <= MOST_CODE) {
                    open.add(claim);
                }
            });
        }
        if (open.isEmpty() && verdicts.isEmpty()) {
            return OpenClaims.none("it claims nothing");
        }
        List<Question> questions = new ArrayList<>();
        for (int from = 0; from < open.size(); from += MOST_CLAIMS) {
            List<Claim> some = open.subList(from, Math.min(open.size(), from + MOST_CLAIMS));
            List<Question.Evidence> evidence = EvidenceChoice.of(some, sources);
            if (evidence.isEmpty()) {
                some.forEach(claim -> verdicts.add(Verdict.notEnough(claim.span())));
            } else {
                questions.add(new Question(note, some, evidence));
            }
        }
        return new OpenClaims(verdicts, questions, Optional.empty());
    }

    /** A claim in which code found what a source has otherwise. */
    private static Optional<Verdict> refuted(Claim claim, List<Finding> byCode, List<Note> sources) {
        return byCode.stream()
                .filter(finding -> finding.rule().equals(VerifyCheck.CLAIM_CONTRADICTS_SOURCE.id())
                        || finding.rule().equals(VerifyCheck.CODE_CHECK_FAILED.id()))
                .filter(finding -> claim.span().contains(finding.span()))
                .findFirst()
                .map(finding -> new Verdict(
                        claim.span(), Verdict.Label.REFUTED, Optional.of(source(finding, sources)), finding.message()));
    }

    private static VaultPath source(Finding finding, List<Note> sources) {
        return sources.stream()
                .map(Note::path)
                .filter(path -> finding.message().contains(path.value() + ":"))
                .findFirst()
                .orElse(sources.get(0).path());
    }

    /** The claims that a model judged refuted, as findings with the words of the source. */
    public List<Finding> findings(Judged judged, List<Finding> byCode) {
        List<Finding> found = new ArrayList<>();
        Report report = new Report(settings, found::add);
        for (Verdict verdict : judged.verdicts()) {
            boolean known = byCode.stream().anyMatch(finding -> verdict.claim().contains(finding.span()));
            if (verdict.label() == Verdict.Label.REFUTED && !known) {
                Note source =
                        context.vault().note(verdict.source().orElseThrow()).orElseThrow();
                OptionalInt at = QuoteSearch.in(source.text()).find(verdict.quote());
                report.tell(
                        VerifyCheck.CLAIM_REFUTED,
                        judged.note(),
                        firstLine(judged.note(), verdict.claim()),
                        "refuted by " + Report.place(source, at.orElse(0)) + ": " + Report.shown(verdict.quote()));
            }
        }
        return found.stream().filter(context::isTold).toList();
    }

    private static Span firstLine(Note note, Span claim) {
        int feed = note.text().indexOf('\n', claim.start());
        return new Span(claim.start(), feed < 0 ? claim.end() : Math.min(feed, claim.end()));
    }
}
