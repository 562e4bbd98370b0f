package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.Footnotes.Label;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of a merged note's footnotes: none means two things. A duplicate's label that is taken gets a number; one
 * whose words the canonical has under another label becomes that label.
 */
final class FootnoteNames {
    /** What each label means; empty where it is only referred to. */
    private final Map<String, String> meanings = new HashMap<>();

    private final Map<String, String> byMeaning = new HashMap<>();
    private final Map<VaultPath, List<Label>> labels = new HashMap<>();
    private final Map<VaultPath, Map<String, String>> renamed = new HashMap<>();

    FootnoteNames(Note canonical) {
        meaningsOf(Footnotes.of(canonical)).forEach(this::take);
    }

    private void take(String name, String meaning) {
        meanings.put(name, meaning);
        if (!meaning.isEmpty()) {
            byMeaning.putIfAbsent(meaning, name);
        }
    }

    private static Map<String, String> meaningsOf(List<Label> labels) {
        Map<String, String> found = new LinkedHashMap<>();
        labels.forEach(label -> found.merge(label.name(), label.meaning(), (a, b) -> a.isEmpty() ? b : a));
        return found;
    }

    /** Gives the labels of {@code duplicate} the names that they bear in the merged note. */
    void claim(Note duplicate) {
        List<Label> all = Footnotes.of(duplicate);
        Map<String, String> own = meaningsOf(all);
        Map<String, String> names = new HashMap<>();
        own.forEach((name, meaning) -> {
            String same = meaning.isEmpty() ? null : byMeaning.get(meaning);
            String now = same != null ? same : free(name, own);
            if (!now.equals(name)) {
                names.put(name, now);
            }
            if (same == null) {
                take(now, meaning);
            }
        });
        labels.put(duplicate.path(), all);
        renamed.put(duplicate.path(), names);
    }

    private String free(String name, Map<String, String> own) {
        if (!meanings.containsKey(name)) {
            return name;
        }
        int number = 2;
        while (meanings.containsKey(name + "-" + number) || own.containsKey(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }

    /** The edits of {@code duplicate}'s text that give its labels their new names. */
    List<TextEdit> edits(Note duplicate) {
        Map<String, String> names = renamed.getOrDefault(duplicate.path(), Map.of());
        return names.isEmpty()
                ? List.of()
                : labels.get(duplicate.path()).stream()
                        .filter(label -> names.containsKey(label.name()))
                        .map(label -> TextEdit.replace(label.span(), names.get(label.name())))
                        .toList();
    }

    /** What a paragraph of {@code duplicate} says, with the labels that it will bear. */
    String key(Note duplicate, String key) {
        Map<String, String> names = renamed.getOrDefault(duplicate.path(), Map.of());
        if (names.isEmpty() || !key.contains("[^")) {
            return key;
        }
        StringBuilder out = new StringBuilder(key.length() + 8);
        int from = 0;
        for (int at = key.indexOf("[^"); at >= 0; at = key.indexOf("[^", from)) {
            int end = key.indexOf(']', at);
            String now = end < 0 ? null : names.get(key.substring(at + 2, end));
            out.append(key, from, at + 2);
            from = at + 2;
            if (now != null) {
                out.append(now);
                from = end;
            }
        }
        return out.append(key, from, key.length()).toString();
    }
}
