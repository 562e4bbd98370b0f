package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The notes that links ask for and that are not there, those that most notes ask for first. */
public final class WantedNotes {
    private WantedNotes() {}

    /**
     * A note that is not there.
     *
     * @param target as most links write it, without {@code .md}
     * @param askers the notes that link to it, by path
     */
    public record Wanted(String target, List<VaultPath> askers) {
        public Wanted {
            askers = List.copyOf(askers);
        }

        /** The name without folders. */
        public String name() {
            return target.substring(target.lastIndexOf('/') + 1);
        }
    }

    /**
     * All of them. Templates, copies and notes that are left alone ask for nothing.
     *
     * @param heard which notes count; a private one is not to be heard
     */
    public static List<Wanted> of(RuleContext context, Predicate<VaultPath> heard) {
        Map<String, Set<VaultPath>> askers = new HashMap<>();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        context.notes()
                .filter(note -> heard.test(note.path()) && !context.config().isTemplate(note.path()))
                .forEach(note -> add(context, note, askers, spellings));
        List<Wanted> wanted = new ArrayList<>();
        askers.forEach((name, notes) -> wanted.add(new Wanted(commonest(spellings.get(name)), List.copyOf(notes))));
        wanted.sort(Comparator.<Wanted>comparingInt(one -> -one.askers().size()).thenComparing(Wanted::target));
        return wanted;
    }

    private static void add(
            RuleContext context,
            Note note,
            Map<String, Set<VaultPath>> askers,
            Map<String, Map<String, Integer>> spellings) {
        for (ResolvedLink link : context.index().linksOf(note.path())) {
            String target = link.link().target().text();
            boolean isNote = target.regionMatches(true, target.length() - 3, ".md", 0, 3);
            String bare = isNote ? target.substring(0, target.length() - 3) : target;
            if (context.repairs().isBroken(link) && !bare.isBlank() && mayBeNote(bare)) {
                String name = WantedNames.name(bare);
                askers.computeIfAbsent(name, n -> new TreeSet<>()).add(note.path());
                spellings.computeIfAbsent(name, n -> new TreeMap<>()).merge(bare, 1, Integer::sum);
            }
        }
    }

    /** Not an image, a canvas or a path out of the vault. */
    private static boolean mayBeNote(String target) {
        if (target.startsWith("/") || target.startsWith(".") || target.endsWith("/") || target.contains("//")) {
            return false;
        }
        VaultPath path = VaultPath.of(target);
        return !AttachmentKinds.isAttachment(path) && !path.isCanvas() && !path.isBase();
    }

    private static String commonest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
