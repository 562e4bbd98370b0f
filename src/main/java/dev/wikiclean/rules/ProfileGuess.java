package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import java.util.Set;

/**
 * The packaged profile that the notes of a vault look like.
 *
 * @param reason what it is judged by, for a person
 */
record ProfileGuess(String profile, String reason) {
    private static final Set<String> AGENT_KEYS = Set.of("canonical_id", "verification_status", "source_trust_level");
    private static final int AGENT_NOTES_AT_LEAST = 5;
    private static final double AGENT_SHARE_AT_LEAST = 0.2;

    static ProfileGuess of(Vault vault) {
        int notes = 0;
        int agents = 0;
        for (Note note : (Iterable<Note>) vault.notes()::iterator) {
            notes++;
            Set<String> keys = note.frontMatter().keys();
            if (!keys.isEmpty() && AGENT_KEYS.stream().anyMatch(keys::contains)) {
                agents++;
            }
        }
        String count = agents + " of " + notes + " notes carry keys of the agent schema";
        return agents >= AGENT_NOTES_AT_LEAST && agents >= notes * AGENT_SHARE_AT_LEAST
                ? new ProfileGuess("agent-wiki", count)
                : new ProfileGuess("default", count);
    }
}
