package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The front matter keys of notes, with what their values mostly are. */
final class SurveyedKeys {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?");

    private SurveyedKeys() {}

    static List<VaultSurvey.Key> of(List<Note> notes) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Map<String, Integer>> kinds = new HashMap<>();
        for (Note note : notes) {
            for (String key : note.frontMatter().keys()) {
                counts.merge(key, 1, Integer::sum);
                kinds.computeIfAbsent(key, k -> new HashMap<>())
                        .merge(kind(note.frontMatter().list(key)), 1, Integer::sum);
            }
        }
        return VaultSurvey.ranked(counts, 1).stream()
                .map(key -> new VaultSurvey.Key(
                        key.name(),
                        key.count(),
                        VaultSurvey.ranked(kinds.get(key.name()), 1).get(0).name()))
                .toList();
    }

    private static String kind(List<String> values) {
        if (values.size() != 1) {
            return values.isEmpty() ? "empty" : "list";
        }
        String value = values.get(0);
        if (value.equals("true") || value.equals("false")) {
            return "true or false";
        }
        return NUMBER.matcher(value).matches() ? "number" : DATE.matcher(value).matches() ? "date" : "text";
    }
}
