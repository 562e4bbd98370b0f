package dev.wikiclean.rules;

import dev.wikiclean.text.Nfc;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Aliases that repeat the name by which their note is found anyway. A title that only the front matter states is another
 * matter: the alias is what makes it findable.
 */
final class AliasEqualsTitle implements Rule {
    static final String ID = "alias-equals-title";

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
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatterValues values) {
                List<String> aliases = values.list("aliases");
                for (String alias : aliases) {
                    if (isName(note, alias) && !context.config().isTemplate(note.path())) {
                        findings.accept(finding(context, note, values, alias));
                        break;
                    }
                }
            }
        });
    }

    private static boolean isName(Note note, String alias) {
        String name = note.path().stem();
        // Most aliases differ in length or first letter; only file names may be decomposed.
        return alias.equals(name) || !alias.isEmpty() && Nfc.of(alias).equals(Nfc.of(name));
    }

    private static Finding finding(RuleContext context, Note note, FrontMatterValues values, String alias) {
        List<String> same =
                values.list("aliases").stream().filter(a -> isName(note, a)).toList();
        Optional<Fix> fix = Matter.fix(
                note,
                Applicability.SAFE,
                "take the alias `" + Matter.shown(alias) + "` away",
                edits -> edits.remove("aliases", same));
        return context.finding(
                ID,
                note,
                Matter.place(note, "aliases"),
                "the alias `" + Matter.shown(alias) + "` is the note's own name",
                fix);
    }
}
