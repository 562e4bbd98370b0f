package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small vaults for tests: path, text, path, text. */
final class Notes {
    private Notes() {}

    static VaultIndex index(String... pathsAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return index(texts);
    }

    static VaultIndex index(Map<String, String> texts) {
        return VaultIndex.of(MemorySource.vault(texts));
    }

    static Note note(String path, String text) {
        return index(path, text).vault().note(VaultPath.of(path)).orElseThrow();
    }

    static VaultPath path(String path) {
        return VaultPath.of(path);
    }

    static List<DuplicateCluster> find(String... pathsAndTexts) {
        return DuplicateFinder.find(index(pathsAndTexts), DedupeOptions.DEFAULT);
    }

    static List<DuplicateCluster> merges(VaultIndex index) {
        return DuplicateFinder.find(index, DedupeOptions.DEFAULT).stream()
                .filter(cluster -> cluster.action() == DuplicateCluster.Action.MERGE)
                .toList();
    }

    /** A note of the agent wiki's schema. */
    static String kept(String title, String category, String more, String body) {
        return "---\nid: wiki-2026-0508-" + Math.abs((title + body).hashCode() % 1_000_000) + "\ntitle: \"" + title
                + "\"\ncategory: " + category + "\nstatus: draft\ncanonical_id: self\nduplicate_of: none\n"
                + "source_trust_level: C\nverification_status: pending\n" + more + "---\n\n# " + title + "\n\n" + body
                + "\n";
    }
}
