package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.Set;

/**
 * The lines of all notes that stay in the vault, as 64-bit hashes of their folded words: what stands in one of them is
 * not lost with another. Made once, when the first note with words of its own asks.
 */
final class KeptLines {
    private final Set<Long> lines = new HashSet<>();

    KeptLines(RuleContext context) {
        context.vault()
                .notes()
                .filter(note -> context.verdicts().errorPage(note).isEmpty())
                .forEach(this::read);
    }

    private void read(Note note) {
        BodyLine.each(note, line -> {
            if (line.kind() != BodyLine.Kind.CODE) {
                lines.add(hash(line.text()));
            }
            return true;
        });
    }

    /** Whether a note that stays says the same in a line of its own. */
    boolean contains(String line) {
        return lines.contains(hash(line));
    }

    private static long hash(String line) {
        String folded = Sentences.fold(line);
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
