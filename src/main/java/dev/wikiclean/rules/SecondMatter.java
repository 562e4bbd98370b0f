package dev.wikiclean.rules;

import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.SecondFrontMatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A second block of front matter behind the first: programs show it as text and read nothing of it. */
final class SecondMatter implements Rule {
    static final String ID = "second-front-matter";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        context.notes().forEach(note -> SecondFrontMatter.find(note)
                .filter(second -> !context.config().isTemplate(note.path()))
                .ifPresent(second -> findings.accept(finding(context, note, second))));
    }

    private static Finding finding(RuleContext context, Note note, SecondFrontMatter second) {
        String what = "a second block of front matter (" + names(second.keys()) + "), which is shown as text";
        if (!second.contradicted().isEmpty()) {
            return context.finding(
                    ID,
                    note,
                    second.span(),
                    what + "; it contradicts the first in " + names(second.contradicted())
                            + ": decide there, then take it away",
                    Optional.empty());
        }
        Optional<Fix> fix = SecondFrontMatter.merge(note.source())
                .map(edits -> new Fix(
                        Applicability.UNSAFE,
                        "move its keys into the first block",
                        List.of(new FileChange.Modify(note.path(), edits))));
        return context.finding(
                ID, note, second.span(), fix.isPresent() ? what : what + "; move its keys up by hand", fix);
    }

    private static String names(List<String> keys) {
        return keys.stream().map(key -> "`" + Matter.shown(key) + "`").collect(Collectors.joining(", "));
    }
}
