package dev.wikiclean.rules;

import dev.wikiclean.index.Redirects;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.ConflictCopy;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies that sync clients and git save when a file was changed in two places, and notes with both sides of a conflict in
 * them. Nothing else is reported of such files, and no rule mends them: a person says which side holds.
 */
final class ConflictCopies implements Rule {
    static final String ID = "conflict-copy";

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
        Redirects redirects = context.index().redirects();
        for (ConflictCopy copy : context.conflictCopies().values()) {
            if (!context.config().isIgnored(copy.path()) && !redirects.isRedirect(copy.path())) {
                findings.accept(context.finding(ID, copy.path(), message(context.vault(), copy), Optional.empty()));
            }
        }
        context.vault()
                .notes()
                .filter(note -> note.conflict().isPresent() && !context.config().isIgnored(note.path()))
                .forEach(note -> findings.accept(unresolved(context, note)));
    }

    private static Finding unresolved(RuleContext context, Note note) {
        Span start = Span.at(note.conflict().orElseThrow().start());
        return context.finding(
                ID,
                note,
                start,
                "git's conflict markers stand here: keep one side and remove them; until then the note is left alone",
                Optional.empty());
    }

    private static String message(Vault vault, ConflictCopy copy) {
        String what = "a conflict copy of `" + copy.original() + "`";
        if (!copy.complete()) {
            return what + ", which is not there: give the copy its name, or delete it; it is left alone";
        }
        return what
                + (isEqual(vault, copy.path(), copy.original())
                        ? " with the same bytes: delete it"
                        : ": compare the two, keep what is right in the original, and delete the copy; it is left alone");
    }

    private static boolean isEqual(Vault vault, VaultPath one, VaultPath two) {
        return vault.file(one).orElseThrow() instanceof LinkedFile a
                && vault.file(two).orElseThrow() instanceof LinkedFile b
                && a.source().equals(b.source());
    }
}
