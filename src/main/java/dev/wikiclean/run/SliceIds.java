package dev.wikiclean.run;

import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.rules.SliceKeys.Kind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import java.util.List;
import java.util.Optional;

/** Ids that notes state, and name as those of their canonicals. */
final class SliceIds {
    private static final List<String> NAMING = List.of("canonical_id", "duplicate_of", "redirects_to", "merged_into");

    private final SliceBase base;
    private boolean matter;

    SliceIds(SliceBase base) {
        this.base = base;
    }

    /** Asks for what names an id that the commit gives or takes, and for what has one that it names. */
    void follow(SliceChange change) {
        change.ids().forEach(id -> {
            base.find(Kind.CANONICAL, id).forEach(base::want);
            SliceKeys.named(id).forEach(name -> base.find(Kind.TARGET, name).forEach(base::want));
            matter = true;
        });
        Optional<VaultFile> after = change.after();
        if (after.orElse(null) instanceof Note note) {
            for (String key : NAMING) {
                for (String id : note.frontMatter().list(key)) {
                    base.find(Kind.ID, id.strip()).forEach(base::want);
                    matter = true;
                }
            }
        }
        if (matter) {
            // Where no note has an id, what looks like one is none: one that has stands for all.
            base.firstWithId().ifPresent(base::want);
        }
    }

    /** Whether the commit decides whether there are ids at all, which concerns every note that names one. */
    boolean concernAll(Vault before, Vault after) {
        return matter && base.firstWithId().isEmpty() && hasIds(before) != hasIds(after);
    }

    private static boolean hasIds(Vault vault) {
        return vault.notes().anyMatch(note -> note.frontMatter().string("id").isPresent());
    }
}
