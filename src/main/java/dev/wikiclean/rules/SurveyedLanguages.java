package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripts that notes are mostly written in: enough to know which words a configuration needs. */
final class SurveyedLanguages {
    private static final int LOOKED_AT = 4000;

    private SurveyedLanguages() {}

    static List<VaultSurvey.Counted> of(List<Note> notes) {
        Map<String, Integer> counts = new HashMap<>();
        for (Note note : notes) {
            String script = script(note);
            if (!script.isEmpty()) {
                counts.merge(script, 1, Integer::sum);
            }
        }
        return VaultSurvey.ranked(counts, 1);
    }

    /** A sixth of the letters is enough for a script whose texts are full of Latin names. */
    private static String script(Note note) {
        String text = note.text();
        int from = BodyLine.bodyStart(note);
        int to = Math.min(text.length(), from + LOOKED_AT);
        int latin = 0;
        Map<String, Integer> others = new HashMap<>();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                others.merge(name(c), 1, Integer::sum);
            }
        }
        // Kana stands among Chinese characters and says which language they are.
        if (others.getOrDefault("Japanese", 0) * 10 >= others.getOrDefault("Chinese", 0)
                && others.containsKey("Japanese")) {
            others.merge("Japanese", others.getOrDefault("Chinese", 0), Integer::sum);
            others.remove("Chinese");
        }
        List<VaultSurvey.Counted> ranked = VaultSurvey.ranked(others, 1);
        if (!ranked.isEmpty() && ranked.get(0).count() * 6 >= latin) {
            return ranked.get(0).name();
        }
        return latin > 0 ? "Latin" : "";
    }

    private static String name(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HANGUL -> "Korean";
            case HAN -> "Chinese";
            case HIRAGANA, KATAKANA -> "Japanese";
            case CYRILLIC -> "Cyrillic";
            case GREEK -> "Greek";
            case ARABIC -> "Arabic";
            case HEBREW -> "Hebrew";
            case DEVANAGARI -> "Devanagari";
            case THAI -> "Thai";
            default -> "another script";
        };
    }
}
