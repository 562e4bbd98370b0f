package dev.wikiclean.plan;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A rule made of a lambda. */
record FakeRule(String id, Stage stage, BiConsumer<RuleContext, Consumer<Finding>> body) implements Rule {
    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        body.accept(context, findings);
    }

    /** Replaces every occurrence of a word in every note, one finding an occurrence. */
    static FakeRule replaces(String id, Stage stage, Applicability applicability, String word, String by) {
        return new FakeRule(
                id, stage, (context, findings) -> context.vault().notes().forEach(note -> {
                    for (int at = note.text().indexOf(word);
                            at >= 0;
                            at = note.text().indexOf(word, at + 1)) {
                        Span span = new Span(at, at + word.length());
                        findings.accept(context.finding(
                                id,
                                note,
                                span,
                                "has " + word,
                                Optional.of(edit(applicability, note, TextEdit.replace(span, by)))));
                    }
                }));
    }

    /** Proposes {@code changes} as long as {@code path} is a note of the vault that holds {@code word}. */
    static FakeRule proposes(String id, Stage stage, String path, String word, FileChange... changes) {
        return new FakeRule(id, stage, (context, findings) -> context.vault()
                .note(VaultPath.of(path))
                .filter(note -> note.text().contains(word))
                .ifPresent(note -> findings.accept(context.finding(
                        id,
                        note,
                        Span.at(0),
                        "has " + word,
                        Optional.of(new Fix(Applicability.SAFE, "do it", List.of(changes)))))));
    }

    private static Fix edit(Applicability applicability, Note note, TextEdit edit) {
        return new Fix(applicability, "replace", List.of(new FileChange.Modify(note.path(), List.of(edit))));
    }
}
