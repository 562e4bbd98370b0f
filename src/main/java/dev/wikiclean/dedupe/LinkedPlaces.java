package dev.wikiclean.dedupe;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.Set;

/**
 * The places inside a note that links point at.
 *
 * @param headings as {@link NoteOutline#key}
 * @param blockIds without the caret
 */
record LinkedPlaces(Set<String> headings, Set<String> blockIds) {
    LinkedPlaces {
        headings = Set.copyOf(headings);
        blockIds = Set.copyOf(blockIds);
    }

    static LinkedPlaces of(VaultIndex index, VaultPath note) {
        Set<String> headings = new HashSet<>();
        Set<String> blockIds = new HashSet<>();
        for (ResolvedLink link : index.backlinks(note)) {
            collect(link.link(), headings, blockIds);
        }
        for (ResolvedLink link : index.linksOf(note)) {
            boolean own = link.resolution() instanceof Resolution.Self
                    || link.destination().filter(note::equals).isPresent();
            if (own) {
                collect(link.link(), headings, blockIds);
            }
        }
        return new LinkedPlaces(headings, blockIds);
    }

    private static void collect(Link link, Set<String> headings, Set<String> blockIds) {
        link.fragment().map(Link.Part::text).filter(text -> !text.isBlank()).ifPresent(text -> {
            String last = text.substring(text.lastIndexOf('#') + 1).strip();
            if (last.startsWith("^")) {
                blockIds.add(last.substring(1));
            } else {
                headings.add(NoteOutline.key(last));
            }
        });
    }

    boolean names(String heading) {
        return headings.contains(NoteOutline.key(heading));
    }

    boolean holds(String blockId) {
        return blockIds.contains(blockId);
    }
}
