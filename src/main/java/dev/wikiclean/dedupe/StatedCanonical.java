package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** Reads from a note's front matter which other note it doubles. */
final class StatedCanonical {
    private static final List<String> LINKS = List.of("duplicate_of", "redirects_to", "merged_into");

    private StatedCanonical() {}

    /** The words in which {@code note} states that {@code canonical} is its canonical. */
    static Optional<String> stated(VaultIndex index, Candidate note, Candidate canonical) {
        for (String key : LINKS) {
            for (String value : note.matter().list(key)) {
                if (leadsTo(index, note, value, canonical.path())) {
                    return Optional.of(note.path() + " says " + key + ": " + value);
                }
            }
        }
        return canonicalId(note)
                .filter(id -> canonical.value("id").filter(id::equals).isPresent())
                .map(id -> note.path() + " says canonical_id: " + id);
    }

    /** The id of another note that {@code note} names as its canonical. */
    static Optional<String> canonicalId(Candidate note) {
        return note.value("canonical_id")
                .filter(id -> !id.equalsIgnoreCase("self") && !id.equalsIgnoreCase("none"))
                .filter(id -> note.value("id").filter(id::equals).isEmpty());
    }

    private static boolean leadsTo(VaultIndex index, Candidate note, String value, VaultPath canonical) {
        String target = Candidate.linkTarget(value);
        return !target.isEmpty()
                && index.resolver()
                        .resolve(note.path(), target)
                        .path()
                        .filter(canonical::equals)
                        .isPresent();
    }
}
