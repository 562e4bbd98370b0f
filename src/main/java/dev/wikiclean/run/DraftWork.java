package dev.wikiclean.run;

import dev.wikiclean.apply.StaleFile;
import dev.wikiclean.assist.draft.DraftWriter.Drafted;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanOptions;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A draft on its way through plan and proof like any other fix.
 *
 * @param drafted what was written
 * @param before the text of the stub that it was written for; empty for a new note
 * @param trailers who wrote it
 */
record DraftWork(Drafted drafted, Optional<String> before, List<String> trailers) implements Work {
    static final String RULE = "draft";

    DraftWork {
        trailers = List.copyOf(trailers);
    }

    @Override
    public String command() {
        return RULE;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of("draft " + drafted.path());
    }

    /** Nothing of another note is touched, so that there is nothing to hold back: the draft is made or not. */
    @Override
    public boolean requireUnchanged(Plan plan, Collection<StaleFile> stale) throws WorkException {
        throw new WorkException(drafted.path() + " was changed meanwhile; nothing was written, run again");
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        boolean same =
                snapshot.vault().note(drafted.path()).map(note -> note.text()).equals(before);
        if (!same || before.isEmpty() && snapshot.vault().contains(drafted.path())) {
            throw new WorkException(drafted.path() + " was changed meanwhile; nothing was written, run again");
        }
        if (frozen.contains(drafted.path())) {
            throw new WorkException(drafted.path() + " has uncommitted changes; commit them, or run with --no-commit");
        }
        Snapshot only = new Snapshot(snapshot.root(), snapshot.vault(), snapshot.config(), List.of(new Once()));
        return ProvenPlan.make(only, new PlanOptions(true, frozen), progress, notices);
    }

    /** Finds that the note is wanted for as long as it is as it was. */
    private final class Once implements Rule {
        @Override
        public String id() {
            return RULE;
        }

        @Override
        public Stage stage() {
            return Stage.MOC;
        }

        @Override
        public void check(RuleContext context, Consumer<Finding> findings) {
            boolean same = context.vault()
                    .note(drafted.path())
                    .map(note -> note.text())
                    .equals(before);
            if (same) {
                FileChange change = drafted.fix().changes().get(0);
                String what = change instanceof FileChange.Create ? "the note is wanted" : "the note is a stub";
                findings.accept(context.finding(RULE, drafted.path(), what, Optional.of(drafted.fix())));
            }
        }
    }
}
