package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Notes without the id that the schema requires; one is made where the note itself says all that it is made of. */
final class MissingId implements Rule {
    static final String ID = "missing-id";

    static final Setting<String> KEY = Setting.ofRule(
            ID,
            "key",
            Kinds.text(k -> !k.isBlank(), "a key of front matter", "\\S"),
            "id",
            "The key that holds the id.");
    static final Setting<String> FORM = Setting.ofRule(
            ID,
            "form",
            Kinds.text(
                    NoteId::isForm, "a text with `{slug}` in it, such as `wiki-{yyyy}-{mmdd}-{slug}`", "^$|\\{slug\\}"),
            "",
            "What ids look like: {slug} is the title, {yyyy}, {mm}, {dd} and {mmdd} the day of creation; empty for none.");
    static final Setting<List<String>> DATE_KEYS = Setting.ofRule(
            ID,
            "date-keys",
            Kinds.texts(),
            List.of("created", "date created", "date"),
            "The keys that say when a note was created, the best one first.");

    /** @param sure whether the note itself says all that the id is made of */
    private record Proposal(Note note, String id, boolean sure) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEY, FORM, DATE_KEYS);
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        MatterSchema schema = context.schema();
        if (!schema.requiresAnything()) {
            return;
        }
        String key = context.config().option(KEY);
        List<Note> without = new ArrayList<>();
        context.notes().forEach(note -> {
            PropertySpec spec = note.frontMatter() instanceof FrontMatter.Unparsable
                    ? null
                    : schema.of(note).properties().get(key);
            if (spec != null
                    && spec.required()
                    && FrontMatterMissing.isMissing(note, spec)
                    && spec.where().holds(note)
                    && !context.config().isTemplate(note.path())) {
                without.add(note);
            }
        });
        if (!without.isEmpty()) {
            report(context, key, without, findings);
        }
    }

    private static void report(RuleContext context, String key, List<Note> notes, Consumer<Finding> findings) {
        Set<String> taken = new HashSet<>();
        context.vault().notes().forEach(note -> taken.addAll(note.frontMatter().list(key)));
        List<Optional<Proposal>> proposals =
                notes.stream().map(note -> propose(context, note)).toList();
        Map<String, Integer> times = new HashMap<>();
        proposals.forEach(proposal -> proposal.ifPresent(p -> times.merge(p.id(), 1, Integer::sum)));
        for (int i = 0; i < notes.size(); i++) {
            Optional<Proposal> free = proposals.get(i).filter(p -> !taken.contains(p.id()));
            boolean only = free.filter(p -> times.get(p.id()) == 1).isPresent();
            findings.accept(finding(context, key, notes.get(i), free, only));
        }
    }

    private static Optional<Proposal> propose(RuleContext context, Note note) {
        String form = context.config().option(FORM);
        Optional<String> slug = NoteId.slug(note.title());
        if (form.isEmpty() || slug.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> stated = context.config().option(DATE_KEYS).stream()
                .flatMap(key -> note.frontMatter().string(key).stream())
                .flatMap(value -> CalendarDate.dayOf(value).stream())
                .findFirst();
        Optional<LocalDate> day =
                stated.or(() -> note.frontMatter().string("last_reinforced").flatMap(CalendarDate::dayOf));
        return NoteId.write(form, slug.get(), day)
                .map(id -> new Proposal(
                        note, id, (stated.isPresent() || !NoteId.isDated(form)) && NoteId.isPlain(note.title())));
    }

    private static Finding finding(
            RuleContext context, String key, Note note, Optional<Proposal> proposal, boolean only) {
        boolean empty = note.frontMatter().keys().contains(key);
        String message = empty ? "`" + key + "` is empty" : "the note has no `" + key + "`";
        Optional<Fix> fix = proposal.flatMap(p -> p.sure() && only
                ? Matter.fix(
                        note,
                        Applicability.SAFE,
                        "set `" + key + "` to `" + p.id() + "`",
                        edits -> edits.set(key, p.id()))
                : Optional.of(Fix.suggestion("set `" + key + "` to `" + p.id() + "`")));
        String why = fix.isEmpty()
                ? "; give it one of the form that the others have"
                : proposal.orElseThrow().sure() && only ? "" : "; the note does not say all that it is made of";
        return context.finding(ID, note, empty ? Matter.place(note, key) : BodyLine.startOf(note), message + why, fix);
    }
}
