package dev.wikiclean.plan;

import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Recorder;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lets the recorders among the rules tell in each note what the others changed in it, once a run. */
final class RunRecord {
    private final List<Recorder> recorders;
    private final Config config;
    private final RenameHistory history;
    private final Predicate<Fix> isFree;
    private final Set<VaultPath> told = new HashSet<>();

    /** @param isFree whether a fix touches nothing that must stay as it is */
    RunRecord(List<Rule> rules, Config config, RenameHistory history, Predicate<Fix> isFree) {
        this.recorders = rules.stream()
                .filter(Recorder.class::isInstance)
                .map(Recorder.class::cast)
                .toList();
        this.config = config;
        this.history = history;
        this.isFree = isFree;
    }

    /** Records what {@code draft} changes, in the notes that tell nothing of it yet; whether there was anything to tell. */
    boolean tell(Draft draft, VaultIndex index) {
        if (recorders.isEmpty()) {
            return false;
        }
        RuleContext context = new RuleContext(index, config, history);
        FixRound round = new FixRound();
        List<PlannedFix> accepted = new ArrayList<>();
        for (PlannedFile file : draft.files()) {
            Optional<Note> note = changed(file).flatMap(index.vault()::note).filter(n -> !context.isLeftAlone(n));
            if (note.isPresent() && told.add(file.path())) {
                for (Recorder recorder : recorders) {
                    Optional<Finding> finding =
                            recorder.record(context, note.get(), file.rules()).filter(context::isTold);
                    finding.flatMap(Finding::fix)
                            .filter(fix -> isFree.test(fix) && round.accept(fix))
                            .ifPresent(fix -> accepted.add(new PlannedFix(finding.get(), fix)));
                }
            }
        }
        if (!accepted.isEmpty()) {
            draft.carryOut(round, accepted);
        }
        return !accepted.isEmpty();
    }

    /** The path now of a file whose text was changed and that was there before. */
    private static Optional<VaultPath> changed(PlannedFile file) {
        return switch (file) {
            case PlannedFile.Modified modified -> Optional.of(modified.path());
            case PlannedFile.Renamed renamed ->
                renamed.before().equals(renamed.after()) ? Optional.empty() : Optional.of(renamed.to());
            case PlannedFile.Created created -> Optional.empty();
            case PlannedFile.Deleted deleted -> Optional.empty();
        };
    }
}
