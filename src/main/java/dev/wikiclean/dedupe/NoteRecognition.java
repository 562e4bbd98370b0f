package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whether a note of today is the one that a decision was about. Asked from several threads. */
final class NoteRecognition {
    /** From here on two sketches are of one text that was edited. */
    private static final double LIKE = 0.5;
    /** Below, a note at the same path may be another one. */
    private static final double UNLIKE = 0.2;

    private final Vault vault;
    private final Map<VaultPath, TextSketch> sketches = new ConcurrentHashMap<>();
    private final Map<NoteIdentity, Boolean> lost = new ConcurrentHashMap<>();

    NoteRecognition(Vault vault) {
        this.vault = vault;
    }

    /**
     * Whether {@code note} may be {@code wanted}, renamed and edited since: it stands at the same path, has the same id,
     * or, where nothing like it stands at that path any more, says nearly the same or still has its name and some text.
     */
    boolean mayBe(Note note, NoteIdentity wanted) {
        if (note.path().equals(wanted.path())
                || wanted.id().isPresent() && NoteIdentity.idOf(note).equals(wanted.id())) {
            return true;
        }
        if (!lost.computeIfAbsent(wanted, this::isLost)) {
            return false;
        }
        double likeness = sketch(note).likeness(wanted.text());
        return likeness >= LIKE || likeness >= UNLIKE && name(note.path()).equals(name(wanted.path()));
    }

    /** Whether {@code wanted} stands at its path and still says what it said. */
    boolean isSame(NoteIdentity wanted) {
        return vault.note(wanted.path())
                .filter(note -> NoteIdentity.idOf(note).equals(wanted.id()))
                .map(this::sketch)
                .filter(now -> now.equals(wanted.text()) || now.likeness(wanted.text()) >= LIKE)
                .isPresent();
    }

    private boolean isLost(NoteIdentity wanted) {
        Optional<Note> there = vault.note(wanted.path());
        if (there.isEmpty()) {
            return true;
        }
        Optional<String> id = NoteIdentity.idOf(there.get());
        boolean another = id.isPresent() && wanted.id().isPresent() && !id.equals(wanted.id());
        return another || sketch(there.get()).likeness(wanted.text()) < UNLIKE;
    }

    private TextSketch sketch(Note note) {
        return sketches.computeIfAbsent(note.path(), path -> TextSketch.of(note));
    }

    private static String name(VaultPath path) {
        return NameFolding.fold(path.stem());
    }
}
