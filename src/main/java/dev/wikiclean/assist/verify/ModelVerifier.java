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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

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
    private final Shown shown;
    private final Clock clock;

    /** @param shown what of a note may be shown to a model */
    public ModelVerifier(
            RuleContext context, EmbeddedChecks checks, Asker asker, AnswerMemory memory, Shown shown, Clock clock) {
        this.shown = shown;
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
        Map<Question, AnswerMemory.Answer> answers = new LinkedHashMap<>();
        Optional<Judged> failed = ask(note, open.questions(), answers);
        if (failed.isPresent()) {
            return failed.get();
        }
        List<Verdict> verdicts = new ArrayList<>(open.verdicts());
        for (Map.Entry<Question, AnswerMemory.Answer> answered : answers.entrySet()) {
            Optional<List<Verdict>> read =
                    Answers.read(answered.getKey(), answered.getValue().json());
            if (read.isEmpty()) {
                return Judged.not(note, "the answer is not in the form that was asked for", false);
            }
            verdicts.addAll(read.get());
        }
        verdicts.sort(Comparator.comparing(Verdict::claim));
        return Judged.of(note, verdicts, List.copyOf(answers.values()));
    }

    /** Finds the answers, asks for those that nobody has given, and keeps what came whatever else failed. */
    private Optional<Judged> ask(Note note, List<Question> questions, Map<Question, AnswerMemory.Answer> answers) {
        List<Question> unknown = new ArrayList<>();
        for (Question question : questions) {
            memory.find(question.key())
                    .ifPresentOrElse(answer -> answers.put(question, answer), () -> unknown.add(question));
        }
        List<Asker.Reply> replies = unknown.isEmpty()
                ? List.of()
                : asker.askAll(
                        unknown.stream().map(question -> asked(note, question)).toList());
        Optional<Judged> failed = Optional.empty();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            Asker.Reply reply = replies.get(i);
            Question question = unknown.get(i);
            if (reply.answer().isEmpty()) {
                failed = failed.or(() -> Optional.of(Judged.not(note, "no answer: " + reply.why(), reply.stop())));
                reply.settled().forEach((key, json) -> keep(key, json, kept));
                continue;
            }
            String json = reply.answer().get();
            answers.put(
                    question,
                    Answers.read(question, json).isPresent()
                            ? keep(question.key(), json, kept)
                            : AnswerMemory.Answer.of(LocalDate.now(clock), json));
        }
        return failed;
    }

    /** What was asked together is told once what it cost: with the first of its answers. */
    private AnswerMemory.Answer keep(String key, String json, List<String> kept) {
        if (!kept.isEmpty()) {
            memory.find(key);
        }
        kept.add(key);
        return memory.keep(key, AnswerMemory.Answer.of(LocalDate.now(clock), json));
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

    private Asker.Asked asked(Note note, Question question) {
        return new Asker.Asked(
                new Purpose("verify", note.path().value()),
                question.key(),
                question.prompt(),
                Question.SCHEMA,
                question.answerTokens(),
                question.claims().size(),
                question.evidence().size(),
                text -> Answers.worth(question, text),
                new Asker.Parts(question.parts().stream().map(this::part).toList(), Answers::join));
    }

    private Asker.Part part(Question part) {
        return new Asker.Part(
                part.key(),
                memory.find(part.key()).map(AnswerMemory.Answer::json),
                part.prompt(),
                part.answerTokens(),
                text -> Answers.vote(part, text));
    }

    /** What is left to ask about a note. */
    private OpenClaims open(Note note, List<Finding> byCode) {
        Optional<Note> mine = shown.of(note);
        if (mine.isEmpty()) {
            return OpenClaims.none("it must not leave this machine");
        }
        List<Note> sources = checks.evidence(note).stream()
                .flatMap(source -> shown.of(source).stream())
                .toList();
        List<Note> linked = checks.linked(note).stream()
                .flatMap(other -> shown.of(other).stream())
                .toList();
        if (sources.isEmpty() && linked.isEmpty()) {
            return OpenClaims.none(
                    "it names no source that is a note of the vault, and links to no note that could tell:"
                            + " nothing to verify it by");
        }
        List<Note> all = Stream.concat(sources.stream(), linked.stream()).toList();
        List<Verdict> verdicts = new ArrayList<>();
        List<Claim> open = new ArrayList<>();
        for (Claim claim : checks.claims(mine.get())) {
            Optional<Verdict> refuted = refuted(claim, byCode, all);
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
            List<Question.Evidence> evidence = EvidenceChoice.of(some, sources, linked, checks::statements);
            if (evidence.isEmpty()) {
                some.forEach(claim -> verdicts.add(Verdict.notEnough(claim.span())));
            } else {
                questions.add(new Question(mine.get(), some, evidence));
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
