package dev.wikiclean.assist.verify;

import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.text.Nfc;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which notes bear one name, by title, file name or alias: {@code Title (번역)} bears two. */
final class SameTopic {
    private static final int SHORTEST = 3;
    /** A name that more notes bear is no topic: {@code README}, {@code index}. */
    private static final int MOST = 3;

    private final Map<String, Set<VaultPath>> byName = new HashMap<>();
    private final Map<VaultPath, List<String>> names = new HashMap<>();

    private SameTopic() {}

    static SameTopic of(RuleContext context) {
        SameTopic topics = new SameTopic();
        context.notes()
                .filter(note -> !context.config().isTemplate(note.path())
                        && !context.config().isDailyNote(note.path())
                        && !context.index().redirects().isRedirect(note.path()))
                .forEach(topics::add);
        return topics;
    }

    private void add(Note note) {
        Set<String> all = new LinkedHashSet<>();
        title(note.title(), all);
        title(note.path().stem(), all);
        note.frontMatter().list("aliases").forEach(alias -> name(alias, all));
        names.put(note.path(), new ArrayList<>(all));
        all.forEach(name -> byName.computeIfAbsent(name, key -> new TreeSet<>()).add(note.path()));
    }

    private static void title(String title, Set<String> all) {
        name(title, all);
        int open = title.lastIndexOf(" (");
        if (open > 0 && title.endsWith(")")) {
            name(title.substring(0, open), all);
        }
    }

    private static void name(String written, Set<String> all) {
        String folded = spaced(Nfc.of(written).toLowerCase(Locale.ROOT));
        if (folded.length() >= SHORTEST || folded.length() == 2 && folded.charAt(0) > 0x1100) {
            all.add(folded);
        }
    }

    /** With one blank in place of blanks, hyphens and underscores, and none at the ends. */
    private static String spaced(String name) {
        StringBuilder spaced = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean gap = c == '_' || c == '-' || Character.isWhitespace(c);
            if (!gap) {
                spaced.append(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }

    /** The other notes on the topic of {@code note}, by path. */
    Set<VaultPath> of(VaultPath note) {
        Set<VaultPath> found = new TreeSet<>();
        for (String name : names.getOrDefault(note, List.of())) {
            Set<VaultPath> bearers = byName.get(name);
            if (bearers.size() <= MOST) {
                found.addAll(bearers);
            }
        }
        found.remove(note);
        return found;
    }
}
