package dev.wikiclean.reason.privacy;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The notes that never leave the machine, and what they are called: private ones, those in ignored folders, those with
 * a secret, those that cannot be read, and whatever transcludes one of them.
 */
public final class PrivateNotes {
    private final Map<VaultPath, String> reasons = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    /** In notes that are not private what links name that lead, or could lead, to one that is. */
    private final Map<VaultPath, Set<String>> links = new HashMap<>();

    private PrivateNotes() {}

    /**
     * Looks through a vault.
     *
     * @param ignored what the user's settings keep from models, beside what the vault itself excludes
     */
    public static PrivateNotes of(VaultIndex index, Predicate<VaultPath> ignored) {
        PrivateNotes found = new PrivateNotes();
        Deque<VaultPath> open = new ArrayDeque<>();
        for (VaultFile file : index.vault().files()) {
            String reason = file instanceof Note note
                    ? ignored.test(note.path()) ? "in an ignored folder" : PrivateMark.of(note)
                    : file.path().isNote() ? "left out of the vault, or not readable" : "";
            if (!reason.isEmpty()) {
                found.reasons.put(file.path(), reason);
                open.add(file.path());
            }
        }
        found.addTranscluding(index, open);
        found.addRedirects(index, open);
        found.addTranscluding(index, open);
        found.hideLinks(index);
        found.nameAll(index);
        return found;
    }

    /**
     * What either keeps here: of a vault that is worked on in another state than its owner sees.
     *
     * @param kept paths that stay here beside all that
     */
    public PrivateNotes and(PrivateNotes other, Collection<VaultPath> kept) {
        PrivateNotes both = new PrivateNotes();
        both.reasons.putAll(other.reasons);
        both.reasons.putAll(reasons);
        kept.forEach(path -> both.reasons.putIfAbsent(path, "changed since it was committed"));
        both.names.addAll(names);
        both.names.addAll(other.names);
        both.addLinks(links);
        both.addLinks(other.links);
        return both;
    }

    /** Why the note stays here; empty where it need not. */
    public Optional<String> reason(VaultPath path) {
        return Optional.ofNullable(reasons.get(path));
    }

    /** How many notes stay here. */
    public int size() {
        return reasons.size();
    }

    /** File names, titles, aliases and ids of all of them. */
    Collection<String> names() {
        return names;
    }

    /** Whether {@code link} in the note leads to a private one: with its words it says what that is about. */
    boolean isToPrivate(VaultPath path, Link link) {
        return links.getOrDefault(path, Set.of()).contains(link.target().text());
    }

    private void addLinks(Map<VaultPath, Set<String>> more) {
        more.forEach((path, targets) ->
                links.computeIfAbsent(path, p -> new HashSet<>()).addAll(targets));
    }

    /** A redirect to a private note is another name of it. */
    private void addRedirects(VaultIndex index, Deque<VaultPath> open) {
        index.redirects().canonicals().forEach((from, to) -> {
            if (reasons.containsKey(to) && reasons.putIfAbsent(from, "redirects to a note that is private") == null) {
                open.add(from);
            }
        });
    }

    private void hideLinks(VaultIndex index) {
        for (ResolvedLink link : index.links()) {
            boolean hidden = link.resolution() instanceof Resolution.Resolved resolved
                    && resolved.candidates().stream().anyMatch(reasons::containsKey);
            if (hidden) {
                links.computeIfAbsent(link.source().path(), path -> new HashSet<>())
                        .add(link.link().target().text());
            }
        }
    }

    private void addTranscluding(VaultIndex index, Deque<VaultPath> open) {
        while (!open.isEmpty()) {
            VaultPath path = open.poll();
            for (ResolvedLink link : index.backlinks(path)) {
                VaultPath from = link.source().path();
                if (link.link().isEmbed() && !reasons.containsKey(from)) {
                    reasons.put(from, "transcludes a note that is private");
                    open.add(from);
                }
            }
        }
    }

    /** A name that a public note bears as well is no secret. */
    private void nameAll(VaultIndex index) {
        Set<String> free = new HashSet<>();
        for (VaultFile file : index.vault().files()) {
            if (file instanceof Note note && !reasons.containsKey(note.path())) {
                namesOf(note).forEach(name -> free.add(SpokenText.of(name).letters()));
            }
        }
        for (VaultPath path : reasons.keySet()) {
            Set<String> own =
                    index.vault().note(path).map(PrivateNotes::namesOf).orElseGet(() -> Set.of(path.stem()));
            own.stream()
                    .filter(name -> !free.contains(SpokenText.of(name).letters()))
                    .forEach(names::add);
        }
    }

    private static Set<String> namesOf(Note note) {
        Set<String> names = new LinkedHashSet<>();
        names.add(note.path().stem());
        names.add(note.title());
        for (String key : Set.of("title", "aliases", "alias", "id", "permalink", "slug")) {
            names.addAll(note.frontMatter().list(key));
        }
        if (note.frontMatter() instanceof FrontMatter.Unparsable matter) {
            names.addAll(UnreadMatter.values(matter.span().of(note.text())));
        }
        note.headings().stream()
                .filter(heading -> heading.level() == 1)
                .map(Heading::text)
                .forEach(names::add);
        return names;
    }
}
