package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** List items and table rows of related-sections that point nowhere and say nothing else. */
final class DeadRelatedLink implements Rule {
    static final String ID = "dead-related-link";

    static final Setting<Integer> WANTED_BY = Setting.ofRule(
            ID,
            "wanted-by",
            Kinds.whole(1, 1_000_000),
            3,
            "How many notes must ask for a missing note so that links to it are a wish and stay.");
    static final Setting<Boolean> REMOVE_EMPTY_SECTION = Setting.ofRule(
            ID, "remove-empty-section", Kinds.flag(), false, "Whether a section goes with its last item.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(WANTED_BY, REMOVE_EMPTY_SECTION);
    }

    @Override
    public Stage stage() {
        return Stage.PRUNE;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        if (!context.config().hasRelatedSections()) {
            return;
        }
        Memo<WantedNames> wanted = Memo.of(() -> WantedNames.of(context));
        Set<String> wishes = new HashSet<>();
        context.notes()
                .filter(note -> mayHoldDeadItems(context, note))
                .forEach(note -> check(context, note, wanted, wishes, findings));
    }

    private static boolean mayHoldDeadItems(RuleContext context, Note note) {
        return !context.config().isTemplate(note.path())
                && context.index().linksOf(note.path()).stream()
                        .anyMatch(link -> link.isUnresolved() && !link.link().isEmbed());
    }

    private static void check(
            RuleContext context, Note note, Memo<WantedNames> wanted, Set<String> wishes, Consumer<Finding> findings) {
        List<RelatedSection> sections =
                RelatedSections.of(note, context.config().relatedSections());
        Map<Integer, RelatedItem> unwanted = new TreeMap<>();
        for (RelatedSection section : sections) {
            DeadItems items = DeadItems.in(context, note, section.parts(), link -> isWished(context, wanted, link));
            items.found().forEach(item -> unwanted.put(item.whole().start(), item));
            for (ResolvedLink link : items.wishes()) {
                String target = link.link().target().text();
                if (wishes.add(WantedNames.name(target))) {
                    findings.accept(wish(context, note, link, wanted.get().count(target)));
                }
            }
        }
        if (!unwanted.isEmpty()) {
            RelatedPruning pruning = RelatedPruning.of(context, note, unwanted.values(), sections);
            unwanted.values().forEach(item -> findings.accept(finding(context, note, item, pruning.fix(item))));
        }
    }

    private static Finding finding(RuleContext context, Note note, RelatedItem item, Optional<Fix> fix) {
        String targets =
                item.links().stream().map(link -> link.link().raw(note.text())).collect(Collectors.joining(", "));
        return context.finding(ID, note, item.line(), "a related link to nothing: " + targets, fix);
    }

    private static boolean isWished(RuleContext context, Memo<WantedNames> wanted, ResolvedLink link) {
        return wanted.get().count(link.link().target().text())
                >= context.config().option(WANTED_BY);
    }

    /** Said once for each name, where it is asked for first. */
    private static Finding wish(RuleContext context, Note note, ResolvedLink link, int notes) {
        Link written = link.link();
        String message =
                notes + " notes ask for " + written.raw(note.text()) + ", which is not written yet: their items stay";
        return context.finding(ID, note, written.span(), message, Optional.empty())
                .with(Severity.INFO);
    }
}
