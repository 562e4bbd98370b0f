package dev.wikiclean.rules;

import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.VaultPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Finds the names of files anywhere in texts: in HTML, styles, code, front matter, queries. One pass over each text for
 * all names; safe for several threads that read.
 */
final class FileMentions {
    private final NameTrie trie = new NameTrie();
    private final Map<VaultPath, Set<Integer>> numbers = new HashMap<>();
    private final AtomicIntegerArray seen;

    FileMentions(List<VaultPath> files) {
        int count = 0;
        for (VaultPath file : files) {
            Set<Integer> own = new LinkedHashSet<>();
            for (String spelling : spellings(file)) {
                int number = trie.add(spelling, count);
                count += number == count ? 1 : 0;
                own.add(number);
            }
            numbers.put(file, own);
        }
        seen = new AtomicIntegerArray(Math.max(1, count));
    }

    /** The file's name and the path of its folder, as texts may write them: composed or not, percent-encoded or not. */
    private static Set<String> spellings(VaultPath file) {
        Set<String> spellings = new LinkedHashSet<>();
        add(file.name(), spellings);
        // A gallery names the folder: `path: photos/2024`.
        if (file.folder().indexOf('/') > 0) {
            add(file.folder(), spellings);
        }
        return spellings;
    }

    private static void add(String name, Set<String> spellings) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String plain = Normalizer.normalize(name, form);
            spellings.add(plain);
            spellings.add(plain.replace(" ", "%20"));
            spellings.add(URLEncoder.encode(plain, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", "/"));
            spellings.add(plain.replace("&", "&amp;"));
            spellings.add(plain.replace("'", "&#39;"));
        }
        spellings.removeIf(spelling -> spelling.length() < 2);
    }

    /** Notes every name that stands in {@code file}. */
    void read(LinkedFile file) {
        String text = file.source().text();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (trie.mayBegin(text, i)) {
                follow(text, i);
            }
        }
    }

    private void follow(String text, int start) {
        int state = 0;
        for (int i = start; i < text.length(); i++) {
            state = trie.next(state, NameTrie.fold(text.charAt(i)));
            if (state < 0) {
                return;
            }
            int name = trie.name(state);
            // A folder that goes on is only the way to another file.
            if (name >= 0 && (i + 2 >= text.length() || text.charAt(i + 1) != '/' || isEnd(text.charAt(i + 2)))) {
                seen.set(name, 1);
            }
        }
    }

    private static boolean isEnd(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '`' || c == ')' || c == ']' || c == '*';
    }

    /** Whether any text that was read holds a name of {@code file}, wherever that file lies. */
    boolean isMentioned(VaultPath file) {
        return numbers.get(file).stream().anyMatch(number -> seen.get(number) != 0);
    }
}
