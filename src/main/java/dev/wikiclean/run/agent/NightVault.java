package dev.wikiclean.run.agent;

import dev.wikiclean.assist.verify.EmbeddedChecks;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The vault in the work tree of an unattended run as it is by now. It is read once: nobody else writes there, and what a
 * note of the run changes is carried over. Whatever is written is planned and proved from the disk all the same.
 */
final class NightVault {
    private final Path root;
    private final Optional<Path> configuration;
    private final Progress progress;
    private Optional<Snapshot> snapshot;
    private Optional<RuleContext> context = Optional.empty();
    private Optional<EmbeddedChecks> checks = Optional.empty();

    NightVault(Snapshot read, Optional<Path> configuration, Progress progress) {
        this.root = read.root();
        this.configuration = configuration;
        this.progress = progress;
        this.snapshot = Optional.of(read);
    }

    Snapshot snapshot() throws WorkException {
        if (snapshot.isEmpty()) {
            snapshot = Optional.of(Snapshot.read(root, configuration, Set.of(), progress));
        }
        return snapshot.get();
    }

    /** The same with its index. */
    RuleContext context() throws WorkException {
        if (context.isEmpty()) {
            Snapshot read = snapshot();
            context = Optional.of(new RuleContext(VaultIndex.of(read.vault()), read.config()));
        }
        return context.get();
    }

    EmbeddedChecks checks() throws WorkException {
        if (checks.isEmpty()) {
            checks = Optional.of(new EmbeddedChecks(context()));
        }
        return checks.get();
    }

    /** Carries over what was written. */
    void written(RunResult result) throws WorkException {
        if (result.changes().isEmpty()) {
            return;
        }
        Optional<List<FileChange>> changes = result.applied() ? changes(result.changes()) : Optional.empty();
        Snapshot before = snapshot();
        forget();
        snapshot = changes.map(
                list -> new Snapshot(before.root(), before.vault().with(list), before.config(), before.rules()));
    }

    /** Nothing where a file is removed or moved, which no note of a run does. */
    private static Optional<List<FileChange>> changes(ChangeSet planned) {
        List<FileChange> changes = new ArrayList<>();
        for (PlannedFile file : planned.files()) {
            if (file instanceof PlannedFile.Modified modified) {
                Span all = new Span(0, modified.before().text().length());
                changes.add(new FileChange.Modify(
                        modified.path(),
                        List.of(new TextEdit(all, modified.after().text()))));
            } else if (file instanceof PlannedFile.Created created) {
                changes.add(
                        new FileChange.Create(created.path(), created.after().text()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(changes);
    }

    /** It is read anew: what was to be written may be there in part. */
    void forget() {
        snapshot = Optional.empty();
        context = Optional.empty();
        checks = Optional.empty();
    }
}
