package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many notes ask for each note that is not there. Templates and copies of notes ask for nothing. */
final class WantedNames {
    private final Map<String, Set<VaultPath>> askers = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    private WantedNames() {}

    static WantedNames of(RuleContext context) {
        WantedNames wanted = new WantedNames();
        LinkRepairs repairs = context.repairs();
        context.vault()
                .notes()
                .filter(note -> !context.config().isTemplate(note.path()))
                .filter(note -> !context.conflictCopies().containsKey(note.path()))
                .forEach(note -> wanted.add(context, note, repairs));
        return wanted;
    }

    private void add(RuleContext context, Note note, LinkRepairs repairs) {
        for (ResolvedLink link : context.index().linksOf(note.path())) {
            if (link.isUnresolved() && repairs.isBroken(link)) {
                String name = folded.computeIfAbsent(link.link().target().text(), WantedNames::name);
                askers.computeIfAbsent(name, n -> new HashSet<>(2)).add(note.path());
            }
        }
    }

    /** The distinct notes that ask for what {@code target} names, however each of them spells it. */
    int count(String target) {
        return askers.getOrDefault(name(target), Set.of()).size();
    }

    /** One form for all spellings of a name: its folder, its extension, case and punctuation do not count. */
    static String name(String target) {
        String last = target.substring(target.lastIndexOf('/') + 1);
        boolean md = last.regionMatches(true, Math.max(0, last.length() - 3), ".md", 0, 3);
        String words = NameFold.words(md ? last.substring(0, last.length() - 3) : last);
        return words.isEmpty() ? target : words;
    }
}
