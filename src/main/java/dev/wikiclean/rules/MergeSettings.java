package dev.wikiclean.rules;

import dev.wikiclean.dedupe.MergeOptions;
import dev.wikiclean.dedupe.Preferred;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;

/**
 * How duplicates are merged, as configured.
 *
 * @param prefer globs of the notes that are to be canonical, the strongest wish first
 * @param asked the paths of {@code --prefer}, notes or folders; they come before {@code prefer}
 */
record MergeSettings(
        List<String> prefer, List<String> asked, boolean remove, String originHeading, String redirectLine) {
    MergeSettings {
        prefer = List.copyOf(prefer);
        asked = List.copyOf(asked);
    }

    MergeOptions options() {
        List<Preferred> preferred = new ArrayList<>();
        for (String path : asked) {
            preferred.add(new Preferred("--prefer names " + path, note -> isAt(note, path), true));
        }
        for (String pattern : prefer) {
            Glob glob = Glob.of(pattern);
            preferred.add(new Preferred(
                    "the configuration prefers " + pattern, note -> Glob.anyMatch(List.of(glob), note.value()), false));
        }
        return new MergeOptions(originHeading, redirectLine, remove, preferred);
    }

    private static boolean isAt(VaultPath note, String path) {
        return note.value().equals(path) || note.value().startsWith(path + "/");
    }
}
