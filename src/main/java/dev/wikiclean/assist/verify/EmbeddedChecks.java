package dev.wikiclean.assist.verify;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What code alone can verify, without a model: that sources exist, that quotations stand in them, that numbers agree with
 * them, that code is well-formed. Always made first, and all of it where no model is configured.
 */
public final class EmbeddedChecks {
    /** More are a list of neighbours. */
    private static final int MOST_LINKED = 4;

    private final RuleContext context;
    private final VerifySettings settings;
    private final Sources sources;
    private final NoteTexts texts;
    private final SameTopic topics;
    private final CodeChecks code;

    /** Looks at the vault of {@code context} as its configuration says. */
    public EmbeddedChecks(RuleContext context) {
        this.context = context;
        this.settings = context.config().verifying();
        this.sources = new Sources(context.index().resolver(), settings.sourceKeys());
        this.texts = new NoteTexts(context.vault(), context.config(), settings);
        this.topics = SameTopic.of(context);
        this.code = new CodeChecks(settings);
    }

    /** What is wrong with {@code notes}, sorted. */
    public List<Finding> check(List<Note> notes) {
        Set<VaultPath> chosen = notes.stream().map(Note::path).collect(java.util.stream.Collectors.toSet());
        List<Finding> all = new ArrayList<>(notes.parallelStream()
                .filter(note -> !context.isLeftAlone(note) && !context.config().isTemplate(note.path()))
                .map(note -> check(note, chosen))
                .flatMap(List::stream)
                .filter(context::isTold)
                .toList());
        Collections.sort(all);
        return all;
    }

    /** What {@code note} names as its sources. */
    List<SourceRef> sources(Note note) {
        return sources.of(note);
    }

    /** The notes of the vault by which {@code note} can be verified: its sources, and sources that it links to. */
    public List<Note> evidence(Note note) {
        List<Note> found = new ArrayList<>(ownSources(note, sources.of(note)));
        context.index().linksOf(note.path()).stream()
                .flatMap(link -> link.destination().stream())
                .filter(path -> settings.sourceFiles().test(path.value()) && !path.equals(note.path()))
                .flatMap(path -> context.vault().note(path).stream())
                .filter(source -> !found.contains(source))
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    /**
     * Notes that {@code note} links to beside its claims and that are no sources: evidence, but of less weight. Not those
     * that send on, are templates or drafts, or name {@code note} as a source of theirs: who copied it cannot prove it.
     */
    List<Note> linked(Note note) {
        if (!settings.linkedNotes() || isSource(note)) {
            return List.of();
        }
        List<Note> sources = evidence(note);
        List<Span> aside = texts.aside(note);
        return context.index().linksOf(note.path()).stream()
                .filter(link -> link.link().kind() != LinkKind.PROPERTY)
                .filter(link -> aside.stream()
                        .noneMatch(span -> span.contains(link.link().span())))
                .flatMap(link -> link.destination().stream())
                .filter(path -> !path.equals(note.path()))
                .distinct()
                .flatMap(path -> context.vault().note(path).stream())
                .filter(other -> !sources.contains(other) && mayTell(other, note))
                .limit(MOST_LINKED)
                .toList();
    }

    private boolean mayTell(Note other, Note note) {
        boolean draft = other.frontMatter()
                .string("status")
                .filter("draft"::equalsIgnoreCase)
                .isPresent();
        return !draft
                && !context.index().redirects().isRedirect(other.path())
                && !context.config().isTemplate(other.path())
                && !context.isLeftAlone(other)
                && !ownSources(other, sources.of(other)).contains(note);
    }

    /** What a linked note states; nothing that it says of itself. */
    String statements(Note linked) {
        StringBuilder said = new StringBuilder();
        for (Claim claim : claims(linked)) {
            said.append(claim.span().of(linked.text())).append('\n');
        }
        return said.toString();
    }

    /** What {@code note} claims, code included, but for what it says of itself, of changes and of other notes. */
    List<Claim> claims(Note note) {
        List<Span> aside = texts.aside(note);
        return ClaimSplitter.of(note).stream()
                .filter(claim -> aside.stream().noneMatch(span -> span.contains(claim.span())))
                .toList();
    }

    private List<Finding> check(Note note, Set<VaultPath> chosen) {
        List<Finding> found = new ArrayList<>();
        Report report = new Report(settings, found::add);
        List<SourceRef> refs = sources.of(note);
        for (SourceRef ref : refs) {
            if (ref instanceof SourceRef.Missing missing) {
                report.tell(
                        VerifyCheck.SOURCE_MISSING,
                        note,
                        missing.span(),
                        "the source " + Report.shown(missing.written()) + " is not in the vault");
            }
        }
        List<Note> own = ownSources(note, refs);
        boolean quotes = mayQuote(note);
        boolean codes = code.mayConcern(note.text());
        List<Claim> claims = quotes ? ClaimSplitter.of(note) : codes ? ClaimSplitter.code(note) : List.of();
        if (codes) {
            code.check(note, claims, own, report);
        }
        if (quotes) {
            new QuoteCheck(context, settings, texts).check(note, claims, report);
        }
        if (!isSource(note)) {
            numbers(note, own, chosen, report);
        }
        return found;
    }

    /** Whether there can be a quotation of a source: looked at before the note is split into claims. */
    private boolean mayQuote(Note note) {
        String text = note.text();
        boolean marks =
                text.indexOf('>') >= 0 || text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('「') >= 0;
        return marks
                && settings.isOn(VerifyCheck.QUOTE_NOT_FOUND)
                && context.index().linksOf(note.path()).stream()
                        .flatMap(link -> link.destination().stream())
                        .anyMatch(path -> settings.sourceFiles().test(path.value()));
    }

    /** The notes that {@code note} names as sources, each once. */
    private List<Note> ownSources(Note note, List<SourceRef> refs) {
        return refs.stream()
                .filter(SourceRef.InVault.class::isInstance)
                .map(ref -> ((SourceRef.InVault) ref).file())
                .filter(path -> !path.equals(note.path()))
                .distinct()
                .flatMap(path -> context.vault().note(path).stream())
                .toList();
    }

    private boolean isSource(Note note) {
        return settings.sourceFiles().test(note.path().value());
    }

    private void numbers(Note note, List<Note> own, Set<VaultPath> chosen, Report report) {
        List<Passage> claims = own.isEmpty() ? List.of() : texts.passages(note.path());
        Set<Span> told = new java.util.HashSet<>();
        boolean isOn = settings.isOn(VerifyCheck.CLAIM_CONTRADICTS_SOURCE);
        for (Note source : isOn ? own : List.<Note>of()) {
            List<Passage> others = texts.passages(source.path());
            for (var contradiction : Contradictions.between(saidNowhereElse(claims, own, source), others, true)) {
                tell(VerifyCheck.CLAIM_CONTRADICTS_SOURCE, note, source, contradiction, told, report);
            }
        }
        if (!settings.isOn(VerifyCheck.CLAIM_CONTRADICTS_NOTE)) {
            return;
        }
        for (VaultPath path : topics.of(note.path())) {
            Optional<Note> other = context.vault().note(path).filter(n -> !own.contains(n));
            boolean turn = note.path().compareTo(path) < 0
                    || !chosen.contains(path)
                    || other.filter(this::isSource).isPresent();
            if (other.isPresent() && turn) {
                for (var contradiction :
                        Contradictions.between(texts.passages(note.path()), texts.passages(path), false)) {
                    tell(VerifyCheck.CLAIM_CONTRADICTS_NOTE, note, other.get(), contradiction, told, report);
                }
            }
        }
    }

    /** The claims without those whose every number another of the note's sources has. */
    private List<Passage> saidNowhereElse(List<Passage> claims, List<Note> own, Note source) {
        if (own.size() == 1) {
            return claims;
        }
        List<Passage> others = own.stream()
                .filter(note -> note != source)
                .flatMap(note -> texts.passages(note.path()).stream())
                .toList();
        return claims.stream()
                .filter(claim -> !Contradictions.allSaid(claim, others))
                .toList();
    }

    private static void tell(
            VerifyCheck check,
            Note note,
            Note other,
            Contradictions.Contradiction contradiction,
            Set<Span> told,
            Report report) {
        Span span = contradiction
                .mine()
                .span()
                .shift(contradiction.claim().claim().span().start());
        if (told.add(span)) {
            Span there = contradiction
                    .theirs()
                    .span()
                    .shift(contradiction.passage().claim().span().start());
            String says = Report.shown(contradiction.passage().claim().span().of(other.text()));
            report.tell(
                    check,
                    note,
                    span,
                    "`" + contradiction.mine().written() + "` here, `"
                            + contradiction.theirs().written() + "` in " + Report.place(other, there.start()) + ": "
                            + says);
        }
    }
}
