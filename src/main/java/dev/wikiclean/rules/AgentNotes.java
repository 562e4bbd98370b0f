package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import java.util.Set;

/**
 * How many notes of a vault carry the keys of an agent's wiki, by which its profile is recognised.
 *
 * @param notes all
 * @param agents those with the keys
 */
public record AgentNotes(int notes, int agents) {
    private static final Set<String> KEYS = Set.of("canonical_id", "verification_status", "source_trust_level");
    private static final int AT_LEAST = 5;
    private static final double SHARE_AT_LEAST = 0.2;

    public static AgentNotes of(Vault vault) {
        int notes = 0;
        int agents = 0;
        for (Note note : (Iterable<Note>) vault.notes()::iterator) {
            notes++;
            agents += isOne(note) ? 1 : 0;
        }
        return new AgentNotes(notes, agents);
    }

    /** Whether {@code note} carries one of the keys. */
    public static boolean isOne(Note note) {
        Set<String> keys = note.frontMatter().keys();
        return !keys.isEmpty() && KEYS.stream().anyMatch(keys::contains);
    }

    boolean areMany() {
        return agents >= AT_LEAST && agents >= notes * SHARE_AT_LEAST;
    }
}
