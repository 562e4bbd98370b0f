package dev.wikiclean.assist.draft;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that a draft may rest on.
 *
 * @param id by which a statement names it: {@code s1}
 * @param note the note that it is; empty for a file outside of the vault
 * @param name for a person
 * @param text what may leave the machine of it
 * @param captured whether it holds words of strangers, see {@link CapturedNotes}
 */
public record DraftSource(String id, Optional<VaultPath> note, String name, String text, boolean captured) {
    public DraftSource {
        Objects.requireNonNull(note);
        if (!id.matches("s[0-9]{1,3}") || text.isBlank()) {
            throw new IllegalArgumentException("no source: " + id);
        }
    }

    /** A file that the user gave, before it has an id. */
    public record Given(String name, Optional<VaultPath> note, String text) {}
}
