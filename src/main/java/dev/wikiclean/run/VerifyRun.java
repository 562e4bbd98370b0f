package dev.wikiclean.run;

import dev.wikiclean.assist.verify.EmbeddedChecks;
import dev.wikiclean.assist.verify.SourceCount;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;

/** Verifies notes: first what code can do. */
public final class VerifyRun {
    private VerifyRun() {}

    /**
     * What code alone can say of the notes that were chosen. Nothing is fetched and nothing is written.
     *
     * @throws WorkException if the vault cannot be read, or no note is as asked for
     */
    public static CheckResult check(Snapshot snapshot, VerifyChoice choice, Progress progress) throws WorkException {
        RuleContext context = new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config());
        List<Note> notes = choice.of(context);
        progress.step("verifying", 0, notes.size());
        EmbeddedChecks checks = new EmbeddedChecks(context);
        List<Finding> findings = checks.check(notes);
        List<String> notices = new ArrayList<>(snapshot.notices());
        notices.addAll(SourceCount.of(checks, notes).notices());
        return new CheckResult(snapshot.vault(), VerifyCheck.ids(), findings, notices);
    }
}
