package dev.wikiclean.dedupe;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the merged notes again: whoever said something must be heard, and nothing may show itself in itself. */
final class MergeCheck {
    private final VaultIndex index;
    private final Note canonical;
    private final Set<VaultPath> members;
    private final FootnoteNames footnotes;
    private final BlockIdNames blockIds;
    /** What embeds of the cluster's notes are called, the longest first: one name may begin another. */
    private final List<String> names;

    MergeCheck(
            VaultIndex index, Note canonical, Set<VaultPath> members, FootnoteNames footnotes, BlockIdNames blockIds) {
        this.index = index;
        this.canonical = canonical;
        this.members = members;
        this.footnotes = footnotes;
        this.blockIds = blockIds;
        this.names = members.stream()
                .map(member -> KeyProse.fold(member.stem()))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** @throws MergeRefused if {@code changes} would lose something */
    void check(List<Note> duplicates, List<FileChange> changes) {
        Note merged = after(canonical, changes);
        require(isReadable(merged), canonical, "would get front matter that does not parse");
        Set<String> said = keys(merged);
        require(said.containsAll(keys(canonical)), canonical, "would not be read as before");
        for (Note duplicate : duplicates) {
            for (String key : ParagraphKeys.of(duplicate)) {
                boolean heard = said.contains(neutral(footnotes.key(duplicate, key)));
                require(heard, duplicate, "would lose the paragraph \"" + abridged(key) + "\"");
            }
            blockIds(duplicate, merged);
            require(isReadable(after(duplicate, changes)), duplicate, "would get front matter that does not parse");
        }
        selfEmbeds(merged);
    }

    private Set<String> keys(Note note) {
        Set<String> keys = new HashSet<>();
        ParagraphKeys.of(note).forEach(key -> keys.add(neutral(key)));
        return keys;
    }

    /** Embeds of one of the cluster's notes are embeds of any of them. */
    private String neutral(String key) {
        if (key.indexOf('!') < 0) {
            return key;
        }
        String neutral = key;
        for (String name : names) {
            neutral = neutral.replace("!" + name, "!\0");
        }
        return neutral;
    }

    private void blockIds(Note duplicate, Note merged) {
        Set<String> there = new HashSet<>();
        merged.blockIds().forEach(id -> there.add(LinkedPlaces.key(id.id())));
        Map<String, String> names = blockIds.of(duplicate.path());
        LinkedPlaces linked = LinkedPlaces.of(index, duplicate);
        for (BlockId id : duplicate.blockIds()) {
            String name = names.getOrDefault(LinkedPlaces.key(id.id()), id.id());
            boolean kept = !linked.holds(id.id()) || there.contains(LinkedPlaces.key(name));
            require(kept, duplicate, "would lose the block id ^" + id.id() + " that links point at");
        }
    }

    /** An embed of the canonical in itself shows itself without end, unless it shows another section. */
    private void selfEmbeds(Note merged) {
        for (Link link : merged.links()) {
            Optional<VaultPath> to = link.isEmbed()
                    ? index.resolver().resolve(canonical.path(), link).path()
                    : Optional.empty();
            if (to.filter(members::contains).isPresent() && shows(merged, link)) {
                boolean before = canonical.links().stream()
                        .anyMatch(old -> old.isEmbed()
                                && index.resolver()
                                        .resolve(canonical.path(), old)
                                        .path()
                                        .filter(canonical.path()::equals)
                                        .isPresent());
                require(before, canonical, "would embed itself: " + link.raw(merged.text()));
            }
        }
    }

    /** Whether what {@code link} shows of {@code note} holds the link itself. */
    private static boolean shows(Note note, Link link) {
        String fragment = link.fragment().map(Link.Part::text).orElse("");
        if (fragment.isBlank()) {
            return true;
        }
        List<Integer> places = FragmentResolver.headings(note, fragment);
        if (places.isEmpty()) {
            String id = fragment.substring(fragment.lastIndexOf('^') + 1).strip();
            return note.blockIds().stream()
                    .anyMatch(block -> block.id().equalsIgnoreCase(id)
                            && link.span().end() <= block.span().start()
                            && note.text().indexOf("\n\n", link.span().end())
                                    >= block.span().start());
        }
        Heading heading = note.headings().get(places.get(places.size() - 1));
        int end = note.headings().stream()
                .filter(next -> next.span().start() > heading.span().start() && next.level() <= heading.level())
                .mapToInt(next -> next.span().start())
                .findFirst()
                .orElse(note.text().length());
        return new Span(heading.span().start(), end).contains(link.span());
    }

    private static Note after(Note note, List<FileChange> changes) {
        for (FileChange change : changes) {
            if (change instanceof FileChange.Modify modify && modify.path().equals(note.path())) {
                return NoteParser.parse(note.path(), SourceText.of(TextEdits.apply(note.text(), modify.edits())));
            }
        }
        return note;
    }

    private static boolean isReadable(Note note) {
        return !(note.frontMatter() instanceof FrontMatter.Unparsable);
    }

    private static void require(boolean holds, Note note, String loss) {
        if (!holds) {
            throw new MergeRefused(note.path() + " " + loss);
        }
    }

    private static String abridged(String key) {
        int end = key.offsetByCodePoints(0, Math.min(60, key.codePointCount(0, key.length())));
        return key.substring(0, end).replace('\n', ' ');
    }
}
