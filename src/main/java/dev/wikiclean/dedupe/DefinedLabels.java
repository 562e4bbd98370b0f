package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference links that a merged note defines: no label may come to mean two things. */
final class DefinedLabels {
    private static final Pattern DEFINITION =
            Pattern.compile("^ {0,3}\\[([^\\^\\]\\r\\n][^\\]\\r\\n]*)\\]:[^\\r\\n]*", Pattern.MULTILINE);
    private final Map<String, String> meanings = new HashMap<>();

    /** Takes in the definitions of {@code unit}. */
    void define(Note note, TextUnit unit) {
        String text = unit.span().of(note.text());
        if (!text.contains("]:") || text.startsWith("```") || text.startsWith("~~~")) {
            return;
        }
        Matcher matcher = DEFINITION.matcher(text);
        while (matcher.find()) {
            String label = matcher.group(1).strip().toLowerCase(Locale.ROOT);
            String meaning = KeyProse.fold(matcher.group());
            String before = meanings.putIfAbsent(label, meaning);
            if (before != null && !before.equals(meaning)) {
                throw new MergeRefused("[" + label + "] is defined in " + note.path() + " in another way");
            }
        }
    }
}
