package dev.wikiclean.rules;

import dev.wikiclean.index.RedirectTarget;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Front matter that says which note stands for this one, and names no note of the vault. */
final class DanglingCanonical implements Rule {
    static final String ID = "dangling-canonical";

    private static final String BY_ID = "canonical_id";
    private static final List<String> BY_NAME = List.of("duplicate_of", "redirects_to", "merged_into");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Memo<Set<String>> ids = Memo.of(() -> ids(context));
        context.notes().forEach(note -> {
            Set<String> keys = note.frontMatter().keys();
            if (keys.isEmpty()) {
                return;
            }
            for (String key : BY_NAME) {
                if (keys.contains(key)) {
                    named(context, note, key, ids, findings);
                }
            }
            if (keys.contains(BY_ID)) {
                byId(context, note, ids, findings);
            }
        });
    }

    /** The ids that notes state; whatever else a note is called is found by the resolver. */
    private static Set<String> ids(RuleContext context) {
        Set<String> ids = new HashSet<>();
        context.vault().notes().forEach(note -> note.frontMatter().string("id").ifPresent(ids::add));
        return ids;
    }

    private static void byId(RuleContext context, Note note, Memo<Set<String>> ids, Consumer<Finding> findings) {
        for (String value : note.frontMatter().list(BY_ID)) {
            boolean known = RedirectTarget.isNothing(value)
                    || ids.get().isEmpty() && !value.contains("[[")
                    || ids.get().contains(value.strip());
            if (!known && !isNote(context, note, value) && !isWaiting(context, note, value)) {
                findings.accept(finding(
                        context,
                        note,
                        BY_ID,
                        "`" + BY_ID + "` names `" + Matter.shown(value) + "`, but no note has that id",
                        "; write the id of the canonical, or `self`",
                        List.of()));
            }
        }
    }

    private static void named(
            RuleContext context, Note note, String key, Memo<Set<String>> ids, Consumer<Finding> findings) {
        for (String value : note.frontMatter().list(key)) {
            if (RedirectTarget.isNothing(value)
                    || isNote(context, note, value)
                    || isWaiting(context, note, value)
                    || ids.get().contains(value.strip())) {
                continue;
            }
            Optional<ResolvedLink> link = link(context, note, value);
            if (link.isEmpty() || !isRepaired(context, link.get())) {
                findings.accept(finding(
                        context,
                        note,
                        key,
                        "`" + key + "` names `" + Matter.shown(value) + "`, which is no note of this vault",
                        "; name the note that stands for this one, or take the key away",
                        link.map(context.repairs()::nearest).orElse(List.of())));
            }
        }
    }

    /** What will be filled in later. */
    private static boolean isWaiting(RuleContext context, Note note, String value) {
        return value.contains("{{")
                || context.config().isPlaceholder(RedirectTarget.of(value))
                || context.config().isTemplate(note.path());
    }

    private static boolean isNote(RuleContext context, Note note, String value) {
        Optional<VaultPath> path = context.index()
                .resolver()
                .resolve(note.path(), RedirectTarget.of(value))
                .path();
        return path.flatMap(context.vault()::note).isPresent();
    }

    private static Optional<ResolvedLink> link(RuleContext context, Note note, String value) {
        String target = RedirectTarget.of(value);
        return context.index().linksOf(note.path()).stream()
                .filter(link -> link.link().kind() == LinkKind.PROPERTY
                        && link.isUnresolved()
                        && link.link().target().text().equals(target))
                .findFirst();
    }

    /** Whether the link is one of front matter that this rule reports, unless there is one sure answer to it. */
    static boolean reports(RuleContext context, ResolvedLink link) {
        if (link.link().kind() != LinkKind.PROPERTY
                || !(link.source() instanceof Note note)
                || note.frontMatter() instanceof FrontMatter.Unparsable
                || !context.config().isOn(ID)) {
            return false;
        }
        String target = link.link().target().text();
        return (BY_NAME.stream().anyMatch(key -> names(note, key, target)) || names(note, BY_ID, target))
                && !isWaiting(context, note, target)
                && !isRepaired(context, link);
    }

    private static boolean names(Note note, String key, String target) {
        return note.frontMatter().list(key).stream()
                .anyMatch(value -> RedirectTarget.of(value).equals(target));
    }

    private static boolean isRepaired(RuleContext context, ResolvedLink link) {
        return context.config().isOn(BrokenLink.ID) && context.repairs().answer(link) instanceof LinkAnswer.One;
    }

    private static Finding finding(
            RuleContext context, Note note, String key, String what, String out, List<NearName> near) {
        Span place = Matter.place(note, key);
        if (near.isEmpty()) {
            return context.finding(ID, note, place, what + out, Optional.empty());
        }
        String names = near.stream().map(NearName::shown).collect(Collectors.joining(", "));
        return context.finding(
                ID,
                note,
                place,
                what + "; perhaps " + names,
                Optional.of(Fix.suggestion("name " + Aim.name(near.get(0).file()))));
    }
}
