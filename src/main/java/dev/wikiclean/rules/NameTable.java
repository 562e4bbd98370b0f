package dev.wikiclean.rules;

import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files by one kind of name, looked up from the strictest spelling to the loosest. All names of a file are added before
 * those of the next: thousands of notes may have one name, and none is looked for among all of them.
 */
final class NameTable {
    private final Map<String, List<VaultPath>> exact = new HashMap<>();
    private final Map<String, List<VaultPath>> words = new HashMap<>();
    private final Map<String, List<VaultPath>> glued = new HashMap<>();

    void add(String name, VaultPath file) {
        String key = NameFold.exact(name);
        put(exact, key, file);
        put(words, NameFold.fold(key, false), file);
        put(glued, NameFold.fold(key, true), file);
    }

    private static void put(Map<String, List<VaultPath>> table, String key, VaultPath file) {
        if (key.isEmpty()) {
            return;
        }
        List<VaultPath> before = table.get(key);
        if (before == null) {
            table.put(key, Collections.singletonList(file));
        } else if (!before.getLast().equals(file)) {
            if (before.size() == 1) {
                before = new ArrayList<>(before);
                table.put(key, before);
            }
            before.add(file);
        }
    }

    /** Every file of that name in the strictest spelling that finds any. */
    List<VaultPath> find(String name) {
        List<VaultPath> found = findByWords(name);
        return found.isEmpty() ? glued.getOrDefault(NameFold.glued(name), List.of()) : found;
    }

    /** The same, but words stay apart: {@code TikTok} is not the alias {@code Tik Tok} of a film. */
    List<VaultPath> findByWords(String name) {
        List<VaultPath> found = exact.getOrDefault(NameFold.exact(name), List.of());
        return found.isEmpty() ? words.getOrDefault(NameFold.words(name), List.of()) : found;
    }
}
