package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decisions found again in a vault. A "never" follows its notes through renames, for being wrong there costs a line in a
 * report; a "merge" holds only for the very notes that were looked at.
 */
public final class RememberedDecisions implements Decisions {
    private final List<Decision> nevers;
    private final NoteRecognition recognition;
    private final List<Chosen> merges = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private RememberedDecisions(Vault vault, List<Decision> nevers) {
        this.recognition = new NoteRecognition(vault);
        this.nevers = List.copyOf(nevers);
    }

    /** The decisions as they stand in {@code vault}. */
    public static RememberedDecisions in(Vault vault, List<Decision> decisions) {
        RememberedDecisions remembered = new RememberedDecisions(
                vault,
                decisions.stream()
                        .filter(decision -> decision.answer() == Decision.Answer.NEVER)
                        .toList());
        Set<VaultPath> taken = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.answer() == Decision.Answer.MERGE) {
                remembered.merge(decision, taken);
            }
        }
        return remembered;
    }

    private void merge(Decision decision, Set<VaultPath> taken) {
        List<VaultPath> paths =
                decision.notes().stream().map(NoteIdentity::path).toList();
        for (NoteIdentity note : decision.notes()) {
            if (!recognition.isSame(note)) {
                notices.add("not merged, though decided: " + note.path()
                        + " is not there any more or says something else now; look at it again");
                return;
            }
        }
        if (paths.stream().distinct().count() < paths.size() || paths.stream().anyMatch(taken::contains)) {
            notices.add("not merged, though decided: another decision names " + paths.get(0) + " too; keep one");
            return;
        }
        taken.addAll(paths);
        merges.add(new Chosen(paths, decision.canonical().map(paths::get)));
    }

    @Override
    public boolean areDistinct(Note a, Note b) {
        for (Decision decision : nevers) {
            for (NoteIdentity one : decision.notes()) {
                if (recognition.mayBe(a, one)) {
                    for (NoteIdentity other : decision.notes()) {
                        if (other != one && recognition.mayBe(b, other)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    @Override
    public List<Chosen> merges() {
        return List.copyOf(merges);
    }

    /** Which decisions could not be followed and why, one line each. */
    public List<String> notices() {
        return List.copyOf(notices);
    }
}
