package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which notes of a vault may hold what some rules look for in their texts; found for all of these rules at once. */
final class NoteMarks {
    private final List<Note> speaking = new ArrayList<>();
    private final Set<VaultPath> scaffold = new HashSet<>();
    private final Set<VaultPath> residue = new HashSet<>();

    private NoteMarks() {}

    static NoteMarks of(Vault vault, MarkScan scan) {
        List<Note> notes = vault.notes().toList();
        int[] seen = IntStream.range(0, notes.size())
                .parallel()
                .map(i -> scan.in(notes.get(i).text(), BodyLine.bodyStart(notes.get(i))))
                .toArray();
        NoteMarks marks = new NoteMarks();
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

    /** The notes that hold a word to this program, be it in code or in a sentence, by path. */
    List<Note> speaking() {
        return speaking;
    }

    /** Whether {@link ScaffoldScan} may find anything in {@code note}. */
    boolean mayHoldScaffold(Note note) {
        return scaffold.contains(note.path());
    }

    /** Whether {@link ResidueMarks#marks} may find anything in {@code note}. */
    boolean mayHoldResidue(Note note) {
        return residue.contains(note.path());
    }
}
