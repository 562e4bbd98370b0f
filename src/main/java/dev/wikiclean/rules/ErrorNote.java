package dev.wikiclean.rules;

import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Captured error pages, walls and refusals that were saved as if they were the article. */
final class ErrorNote implements Rule {
    static final String ID = "error-note";

    static final Setting<Boolean> REMOVE =
            Setting.ofRule(ID, "remove", Kinds.flag(), false, "Whether its fix may take a note out of the vault.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(REMOVE);
    }

    @Override
    public Stage stage() {
        return Stage.REMOVE;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        context.notes().forEach(note -> context.verdicts()
                .errorPage(note)
                .ifPresent(verdict -> findings.accept(finding(context, note, verdict))));
    }

    private static Finding finding(RuleContext context, Note note, ErrorEvidence.Verdict verdict) {
        String what = "a captured error page (\"" + verdict.example() + "\", " + verdict.points()
                + " points) and nothing else";
        Optional<String> veto = RemovalVeto.of(context, note);
        if (veto.isEmpty() && !verdict.captured()) {
            veto = Optional.of("nothing says that it was captured");
        }
        if (veto.isPresent() || !context.config().option(REMOVE)) {
            return context.finding(
                    ID,
                    note,
                    BodyLine.startOf(note),
                    what + veto.map(why -> "; kept, for " + why).orElse(""),
                    Optional.empty());
        }
        Fix fix = new Fix(Applicability.UNSAFE, "remove the note", List.of(new FileChange.Delete(note.path())));
        return context.finding(ID, note, BodyLine.startOf(note), what, Optional.of(fix));
    }
}
