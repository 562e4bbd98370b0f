package dev.wikiclean.dedupe;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The places inside a note that links point at, its own links among them.
 *
 * @param headings those that are there
 * @param blockIds without the caret, in lower case
 */
record LinkedPlaces(Set<Heading> headings, Set<String> blockIds) {
    LinkedPlaces {
        headings = Set.copyOf(headings);
        blockIds = Set.copyOf(blockIds);
    }

    static LinkedPlaces of(VaultIndex index, Note note) {
        Set<Heading> headings = new HashSet<>();
        Set<String> blockIds = new HashSet<>();
        index.backlinks(note.path()).forEach(link -> collect(note, link.link(), headings, blockIds));
        for (ResolvedLink link : index.linksOf(note.path())) {
            if (link.destination().filter(note.path()::equals).isPresent()) {
                collect(note, link.link(), headings, blockIds);
            }
        }
        return new LinkedPlaces(headings, blockIds);
    }

    private static void collect(Note note, Link link, Set<Heading> headings, Set<String> blockIds) {
        String fragment = link.fragment().map(Link.Part::text).orElse("");
        String last = fragment.substring(fragment.lastIndexOf('#') + 1).strip();
        if (last.startsWith("^")) {
            blockIds.add(key(last.substring(1).strip()));
            return;
        }
        List<Integer> places = FragmentResolver.headings(note, fragment);
        if (!places.isEmpty()) {
            headings.add(note.headings().get(places.get(places.size() - 1)));
        }
    }

    /** A block id as links compare it. */
    static String key(String blockId) {
        return blockId.toLowerCase(Locale.ROOT);
    }

    boolean names(Heading heading) {
        return headings.contains(heading);
    }

    boolean holds(String blockId) {
        return blockIds.contains(key(blockId));
    }
}
