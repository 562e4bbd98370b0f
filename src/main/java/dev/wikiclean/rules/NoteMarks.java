package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which notes of a vault may hold what some rules look for in their texts; found for all of these rules at once. */
final class NoteMarks {
    private final List<Note> speaking = new ArrayList<>();
    private final Set<VaultPath> scaffold = new HashSet<>();
    private final Set<VaultPath> residue = new HashSet<>();

    private final Optional<Set<VaultPath>> asked;

    private NoteMarks(Optional<Set<VaultPath>> asked) {
        this.asked = asked;
    }

    /**
     * Looks through a vault.
     *
     * @param asked the notes that anybody wants to hear of, where not of all: in others only words to the program are
     *     looked for, which every finding in them has to heed
     */
    static NoteMarks of(Vault vault, MarkScan scan, Optional<Set<VaultPath>> asked) {
        List<Note> notes = vault.notes().toList();
        NoteMarks marks = new NoteMarks(asked);
        int[] seen = IntStream.range(0, notes.size())
                .parallel()
                .map(i -> marks.isScanned(notes.get(i)) ? scan(scan, notes.get(i)) : speech(notes.get(i)))
                .toArray();
        for (int i = 0; i < seen.length; i++) {
            Note note = notes.get(i);
            if ((seen[i] & MarkScan.SPEECH) != 0) {
                marks.speaking.add(note);
            }
            if ((seen[i] & MarkScan.SCAFFOLD) != 0) {
                marks.scaffold.add(note.path());
            }
            if ((seen[i] & MarkScan.RESIDUE) != 0) {
                marks.residue.add(note.path());
            }
        }
        return marks;
    }

    private boolean isScanned(Note note) {
        return asked.isEmpty() || asked.get().contains(note.path());
    }

    private static int scan(MarkScan scan, Note note) {
        return scan.in(note.text(), BodyLine.bodyStart(note));
    }

    private static int speech(Note note) {
        return note.text().contains(OptOutReader.KEY) ? MarkScan.SPEECH : 0;
    }

    /** The notes that hold a word to this program, be it in code or in a sentence, by path. */
    List<Note> speaking() {
        return speaking;
    }

    /** Whether {@link ScaffoldScan} may find anything in {@code note}. */
    boolean mayHoldScaffold(Note note) {
        return !isScanned(note) || scaffold.contains(note.path());
    }

    /** Whether {@link ResidueMarks#marks} may find anything in {@code note}. */
    boolean mayHoldResidue(Note note) {
        return !isScanned(note) || residue.contains(note.path());
    }
}
