package dev.wikiclean.assist.draft;

import dev.wikiclean.assist.draft.Allowed.Linked;
import dev.wikiclean.assist.draft.StatementCheck.Statement;
import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.Resolution;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.reason.strategy.Verifier;
import dev.wikiclean.reason.strategy.Verifier.Judgement;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.NoteTemplate;
import dev.wikiclean.rules.NoteTemplate.Section;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes one note from the vault's own notes and given files, each statement with its source. */
public final class DraftWriter {
    private final RuleContext context;
    private final PrivacyGuard guard;
    private final LocalDate day;

    public DraftWriter(RuleContext context, PrivacyGuard guard, LocalDate day) {
        this.context = context;
        this.guard = guard;
        this.day = day;
    }

    /**
     * A draft that may be shown.
     *
     * @param fix what it would do; always Unsafe
     * @param statements how many statements it makes
     * @param dropped what was left out of the answer and why, counted
     */
    public record Drafted(VaultPath path, Fix fix, int statements, List<String> dropped) {
        public Drafted {
            dropped = List.copyOf(dropped);
        }
    }

    /** What would be asked, before anything is. */
    public record Plan(DraftTopic topic, List<DraftSource> sources, List<String> headings, String language) {
        public Plan {
            sources = List.copyOf(sources);
            headings = List.copyOf(headings);
        }
    }

    /** Chooses the material and words the question; nothing is sent. */
    public Plan plan(DraftTopic topic, List<DraftSource.Given> given) throws DraftRefused {
        if (!guard.redact(topic.title()).equals(topic.title())) {
            throw new DraftRefused("the title holds the name of a private note or a secret; nothing about it is sent");
        }
        List<DraftSource> sources = new DraftMaterial(context, guard).choose(topic, given);
        if (sources.isEmpty()) {
            throw new DraftRefused("no note that may leave the machine links to `" + topic.title()
                    + "` or names it; give a text with --source FILE");
        }
        List<String> headings = new ArrayList<>(NoteTemplate.of(context).sections().stream()
                .filter(section -> section.kind() == NoteTemplate.Kind.STATEMENTS)
                .map(Section::name)
                .toList());
        if (headings.isEmpty()) {
            headings.add(topic.title());
        }
        return new Plan(topic, sources, headings, language(topic));
    }

    /** How much of an answer, finished or not, may stand. */
    Judgement judge(Plan plan, String answer, Consumer<List<String>> dropped) {
        List<DraftAnswer.Said> said;
        try {
            said = DraftAnswer.read(answer, plan.headings().size()).said();
        } catch (DraftRefused e) {
            dropped.accept(List.of(e.getMessage()));
            return Judgement.of(false);
        }
        StatementCheck check = check(plan);
        int stands = (int)
                said.stream().filter(each -> check.check(each).isPresent()).count();
        dropped.accept(check.dropped());
        return said.isEmpty() ? Judgement.of(true) : new Judgement(stands > 0, stands * Verifier.FULL / said.size());
    }

    private StatementCheck check(Plan plan) {
        return new StatementCheck(links(plan), guard, plan.sources());
    }

    /** Makes of an answer what may stand in the vault. */
    Drafted read(Plan plan, String answer) throws DraftRefused {
        List<DraftAnswer.Said> said =
                DraftAnswer.read(answer, plan.headings().size()).said();
        StatementCheck check = check(plan);
        Map<Integer, List<Statement>> statements = new TreeMap<>();
        int count = 0;
        for (DraftAnswer.Said one : said) {
            Optional<Statement> statement = check.check(one);
            if (statement.isPresent()) {
                statements
                        .computeIfAbsent(one.section(), s -> new ArrayList<>())
                        .add(statement.get());
                count++;
            }
        }
        if (count == 0) {
            throw new DraftRefused("nothing of the answer could stand: " + String.join(", ", check.dropped()));
        }
        Fix fix = new Fix(
                Applicability.UNSAFE,
                "draft " + plan.topic().path() + " with " + count + (count == 1 ? " statement" : " statements"),
                List.of(change(plan, statements)));
        return new Drafted(plan.topic().path(), fix, count, check.dropped());
    }

    private FileChange change(Plan plan, Map<Integer, List<Statement>> statements) throws DraftRefused {
        DraftTopic topic = plan.topic();
        NoteTemplate template = NoteTemplate.of(context);
        Collection<DraftSource> used = DraftText.sources(statements);
        String body = new DraftText(context.index(), topic.path(), language(topic))
                .body(topic.title(), template, plan.headings(), statements, related(topic, used), day);
        DraftMatter matter = new DraftMatter(context, topic, used);
        try {
            if (topic.stub().isEmpty()) {
                String head = TextEdits.apply("", matter.edits(SourceText.of(""), template.schema(), day));
                return new FileChange.Create(topic.path(), head.stripTrailing() + "\n\n" + body);
            }
            Note stub = topic.stub().get();
            List<TextEdit> edits = new ArrayList<>(matter.edits(stub.source(), template.schema(), day));
            int start = stub.frontMatter()
                    .block()
                    .map(block -> lineBehind(stub.text(), block.end()))
                    .orElse(stub.source().bodyStart());
            String end = stub.text().contains("\r\n") ? body.replace("\n", "\r\n") : body;
            edits.add(new TextEdit(new Span(start, stub.text().length()), end));
            return new FileChange.Modify(topic.path(), edits);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new DraftRefused("the front matter of " + topic.path() + " cannot be written; mend it first");
        }
    }

    private static int lineBehind(String text, int at) {
        int feed = text.indexOf('\n', at);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** The notes that ask for it and those that it rests on. */
    private static List<VaultPath> related(DraftTopic topic, Collection<DraftSource> used) {
        Set<VaultPath> related = new LinkedHashSet<>(topic.askers());
        used.forEach(source -> source.note().ifPresent(related::add));
        return related.stream().limit(8).toList();
    }

    private Allowed.Links links(Plan plan) {
        return (target, fragment) -> linked(plan.topic().path(), target, fragment);
    }

    private Linked linked(VaultPath from, String target, String fragment) {
        Resolution resolution = context.index().resolver().resolve(from, target);
        if (!(resolution instanceof Resolution.Resolved resolved)) {
            return Linked.MISSING;
        }
        if (guard.objection(resolved.file()).isPresent()) {
            return Linked.PRIVATE;
        }
        Optional<Note> note = context.vault().note(resolved.file());
        boolean exact = note.isPresent() && !resolved.isAmbiguous() && FragmentResolver.exists(note.get(), fragment);
        return exact
                        && NewLink.wikiTarget(context.index(), from, resolved.file())
                                .isPresent()
                ? Linked.EXISTS
                : Linked.MISSING;
    }

    private String language(DraftTopic topic) {
        List<Note> near = topic.askers().stream()
                .flatMap(path -> context.vault().note(path).stream())
                .toList();
        return NoteTemplate.language(near.isEmpty() ? context.notes().toList() : near);
    }
}
