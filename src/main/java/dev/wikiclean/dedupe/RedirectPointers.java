package dev.wikiclean.dedupe;

import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FrontMatterEdits;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** What a redirect's front matter says of where it leads: by a link, a bare name or an id. */
public final class RedirectPointers {
    private static final List<String> KEYS = List.of("redirects_to", "merged_into", "duplicate_of");

    private RedirectPointers() {}

    /**
     * The edits of the front matter of {@code redirect} after which it names {@code canonical}, where it names another
     * note of {@code index} now; none where it cannot be written.
     */
    public static List<TextEdit> straight(VaultIndex index, Note redirect, Note canonical) {
        FrontMatterEdits edits = FrontMatterEdits.on(redirect.source());
        try {
            for (String key : KEYS) {
                Optional<String> value = redirect.frontMatter().string(key);
                Optional<VaultPath> to = value.map(Candidate::linkTarget)
                        .flatMap(name ->
                                index.resolver().resolve(redirect.path(), name).path())
                        .filter(path -> !path.equals(canonical.path()) && !path.equals(redirect.path()));
                if (to.isPresent()) {
                    String name = NewLink.wikiTarget(index, redirect.path(), canonical.path())
                            .orElseThrow(() -> new IllegalStateException("no wikilink can name " + canonical.path()));
                    edits.set(key, value.get().strip().startsWith("[[") ? "[[" + name + "]]" : name);
                    id(to.flatMap(index.vault()::note), redirect, canonical, edits);
                }
            }
        } catch (IllegalStateException e) {
            return List.of();
        }
        return edits.edits();
    }

    private static void id(Optional<Note> former, Note redirect, Note canonical, FrontMatterEdits edits) {
        Optional<String> named = redirect.frontMatter().string("canonical_id");
        Optional<String> id = canonical.frontMatter().string("id");
        if (named.isPresent()
                && id.isPresent()
                && named.equals(former.flatMap(n -> n.frontMatter().string("id")))) {
            edits.set("canonical_id", id.get());
        }
    }
}
