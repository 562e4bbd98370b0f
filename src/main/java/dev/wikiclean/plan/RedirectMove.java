package dev.wikiclean.plan;

import dev.wikiclean.index.LinkResolver;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.FrontMatterEditor;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Redirects that name their note without brackets ({@code redirects_to: folder/Note}) and so hold no link: their words
 * follow too.
 */
final class RedirectMove {
    private static final List<String> KEYS = List.of("redirects_to", "merged_into", "duplicate_of");

    private final VaultIndex before;
    private final LinkResolver after;
    private final Move move;

    RedirectMove(VaultIndex before, LinkResolver after, Move move) {
        this.before = before;
        this.after = after;
        this.move = move;
    }

    /** The edits of {@code note}; none for one that is no redirect. */
    List<TextEdit> edits(Note note) {
        List<TextEdit> edits = new ArrayList<>();
        if (before.redirects().isRedirect(note.path()) && !(note.frontMatter() instanceof FrontMatter.Unparsable)) {
            for (String key : KEYS) {
                note.frontMatter()
                        .string(key)
                        .filter(value -> !value.startsWith("["))
                        .flatMap(value -> follow(note.path(), value.strip()))
                        .ifPresent(value -> edits.addAll(FrontMatterEditor.set(note.source(), key, value)));
            }
        }
        return edits;
    }

    /** What must stand there instead of {@code value}; nothing where it may stay, or nothing would do. */
    private Optional<String> follow(VaultPath note, String value) {
        Optional<VaultPath> target =
                before.resolver().resolve(note, value).path().map(move::moved);
        VaultPath now = move.moved(note);
        if (value.isEmpty() || target.isEmpty() || leads(now, value, target.get())) {
            return Optional.empty();
        }
        String path = value.toLowerCase(Locale.ROOT).endsWith(".md")
                ? target.get().value()
                : target.get().withoutNoteExtension();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return (value.contains("/") ? List.of(path, "/" + path) : List.of(name, path, "/" + path))
                .stream().filter(words -> leads(now, words, target.get())).findFirst();
    }

    private boolean leads(VaultPath note, String words, VaultPath target) {
        return after.resolve(note, words).path().filter(target::equals).isPresent();
    }
}
