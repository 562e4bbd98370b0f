package dev.wikiclean.rules;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** List items of related-sections that point nowhere and say nothing else. */
final class DeadRelatedLink implements Rule {
    static final String ID = "dead-related-link";

    @Override
    public String id() {
        return ID;
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
        LinkRepairs repairs = context.repairs();
        context.notes()
                .filter(note -> !note.links().isEmpty() && !context.config().isTemplate(note.path()))
                .forEach(note -> {
                    for (RelatedItem item : RelatedSections.deadItems(context, note, repairs)) {
                        findings.accept(finding(context, note, item));
                    }
                });
    }

    private static Finding finding(RuleContext context, Note note, RelatedItem item) {
        Fix fix = new Fix(
                Applicability.UNSAFE,
                "remove the list item",
                List.of(new FileChange.Modify(note.path(), List.of(TextEdit.delete(item.whole())))));
        String message = "a related link to nothing: " + String.join(", ", item.targets());
        return context.finding(ID, note, item.line(), message, Optional.of(fix));
    }
}
