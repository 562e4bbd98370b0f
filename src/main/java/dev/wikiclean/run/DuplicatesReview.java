package dev.wikiclean.run;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.NoteIdentity;
import dev.wikiclean.dedupe.RememberedDecisions;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.PlannedFix;
import dev.wikiclean.rules.Duplicates;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A vault's duplicates, for a person to decide about. */
public final class DuplicatesReview {
    private final VaultIndex index;
    private final List<DuplicateCluster> clusters;
    private final List<String> notices;

    private DuplicatesReview(VaultIndex index, List<DuplicateCluster> clusters, List<String> notices) {
        this.index = index;
        this.clusters = List.copyOf(clusters);
        this.notices = List.copyOf(notices);
    }

    /** What may be decided about in a vault; what was refused before is not among it. */
    public static DuplicatesReview of(Snapshot snapshot) {
        VaultIndex index = VaultIndex.of(snapshot.vault());
        List<String> notices = RememberedDecisions.in(
                        snapshot.vault(), snapshot.config().decisions())
                .notices();
        return new DuplicatesReview(index, Duplicates.of(new RuleContext(index, snapshot.config())), notices);
    }

    /** Every cluster, those to merge first. */
    public List<DuplicateCluster> clusters() {
        return clusters;
    }

    /** Which decisions of before could not be followed, one line each. */
    public List<String> notices() {
        return notices;
    }

    /** A note of a cluster. */
    public Note note(VaultPath path) {
        return index.vault().note(path).orElseThrow();
    }

    /** How many links lead to a note. */
    public int backlinks(VaultPath path) {
        return index.backlinks(path).size();
    }

    /**
     * An answer on {@code notes}.
     *
     * @param canonical one of them, where the person chose
     */
    public Decision decision(Answer answer, List<VaultPath> notes, Optional<VaultPath> canonical, LocalDate on) {
        List<NoteIdentity> identities =
                notes.stream().map(path -> NoteIdentity.of(note(path))).toList();
        return new Decision(answer, identities, canonical.map(notes::indexOf), on);
    }

    /** Which of {@code decisions} the run has carried out: all their notes but one became another's. */
    public static List<Decision> carriedOut(RunResult result, List<Decision> decisions) {
        List<Set<VaultPath>> merged = result.changes().fixes().stream()
                .filter(fix -> fix.finding().rule().equals("duplicate-topic"))
                .map(DuplicatesReview::changed)
                .toList();
        return decisions.stream()
                .filter(decision -> decision.answer() == Answer.MERGE)
                .filter(decision -> merged.stream().anyMatch(paths -> covers(paths, decision)))
                .toList();
    }

    private static boolean covers(Set<VaultPath> changed, Decision decision) {
        long covered = decision.notes().stream()
                .filter(note -> changed.contains(note.path()))
                .count();
        return covered >= decision.notes().size() - 1;
    }

    private static Set<VaultPath> changed(PlannedFix fix) {
        return fix.fix().changes().stream().map(FileChange::path).collect(Collectors.toSet());
    }
}
