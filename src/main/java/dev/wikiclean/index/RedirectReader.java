package dev.wikiclean.index;

import dev.wikiclean.vault.Attachment;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds redirect notes: notes whose front matter has {@code redirects_to} or {@code merged_into}, and notes of
 * {@code type: redirect} or {@code status: redirect} with one of those, with {@code duplicate_of}, or with links to one
 * single note in the body.
 */
final class RedirectReader {
    private static final List<String> ALWAYS = List.of("redirects_to", "merged_into");
    private static final String DUPLICATE_OF = "duplicate_of";
    private static final String REDIRECT = "redirect";

    private final VaultIndex index;
    private final Map<VaultPath, String> lost = new LinkedHashMap<>();

    private RedirectReader(VaultIndex index) {
        this.index = index;
    }

    static Redirects read(VaultIndex index) {
        RedirectReader reader = new RedirectReader(index);
        Map<VaultPath, VaultPath> next = new LinkedHashMap<>();
        index.vault().notes().forEach(note -> reader.destination(note).ifPresent(to -> next.put(note.path(), to)));
        return RedirectChains.follow(next, reader.lost);
    }

    private Optional<VaultPath> destination(Note note) {
        FrontMatter matter = note.frontMatter();
        if (matter.keys().isEmpty()) {
            return Optional.empty();
        }
        for (String key : ALWAYS) {
            if (names(matter, key)) {
                return named(note, key);
            }
        }
        if (!isMarked(matter)) {
            return Optional.empty();
        }
        return names(matter, DUPLICATE_OF) ? named(note, DUPLICATE_OF) : onlyLink(note);
    }

    private static boolean isMarked(FrontMatter matter) {
        return matter.string("type").filter(REDIRECT::equalsIgnoreCase).isPresent()
                || matter.string("status").filter(REDIRECT::equalsIgnoreCase).isPresent();
    }

    private static boolean names(FrontMatter matter, String key) {
        return matter.list(key).stream().anyMatch(value -> !RedirectTarget.isNothing(value));
    }

    /** The one note that the key's values name; nothing where they name several, or a file that is not there. */
    private Optional<VaultPath> named(Note note, String key) {
        Set<VaultPath> found = new LinkedHashSet<>();
        for (String value : note.frontMatter().list(key)) {
            if (!RedirectTarget.isNothing(value)) {
                Optional<VaultPath> path = index.resolver()
                        .resolve(note.path(), RedirectTarget.of(value))
                        .path();
                if (path.isEmpty() || isAttachment(path.get())) {
                    lost.put(note.path(), value.strip());
                    return Optional.empty();
                }
                found.add(path.get());
            }
        }
        return onlyNote(found);
    }

    private boolean isAttachment(VaultPath path) {
        return index.vault().file(path).filter(Attachment.class::isInstance).isPresent();
    }

    private Optional<VaultPath> onlyLink(Note note) {
        Set<VaultPath> found = new LinkedHashSet<>();
        for (ResolvedLink link : index.linksOf(note.path())) {
            if (link.link().kind() == LinkKind.PROPERTY || link.link().isEmbed()) {
                continue;
            }
            switch (link.resolution()) {
                case Resolution.Resolved resolved -> found.add(resolved.file());
                case Resolution.Unresolved none -> {
                    return Optional.empty();
                }
                case Resolution.Self self -> {}
                case Resolution.External out -> {}
                case Resolution.Placeholder stand -> {}
            }
        }
        return onlyNote(found);
    }

    private Optional<VaultPath> onlyNote(Set<VaultPath> found) {
        return found.size() == 1
                ? found.stream()
                        .filter(path -> index.vault().note(path).isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
