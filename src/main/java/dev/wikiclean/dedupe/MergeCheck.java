package dev.wikiclean.dedupe;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Reads the merged notes again: whoever said something must be heard. Unclosed fences and their like end here. */
final class MergeCheck {
    private MergeCheck() {}

    static void check(VaultIndex index, Note canonical, List<Note> duplicates, List<FileChange> changes) {
        Note merged = after(canonical, changes);
        Set<String> said = ParagraphKeys.of(merged);
        require(said.containsAll(ParagraphKeys.of(canonical)), canonical, "would not be read as before");
        require(keepsHeadings(canonical, merged), canonical, "would lose a heading");
        Set<String> blockIds = new HashSet<>();
        merged.blockIds().forEach(id -> blockIds.add(id.id()));
        for (Note duplicate : duplicates) {
            for (String key : ParagraphKeys.of(duplicate)) {
                require(said.contains(key), duplicate, "would lose the paragraph \"" + abridged(key) + "\"");
            }
            Set<String> ids =
                    new HashSet<>(LinkedPlaces.of(index, duplicate.path()).blockIds());
            ids.retainAll(duplicate.blockIds().stream().map(id -> id.id()).toList());
            require(blockIds.containsAll(ids), duplicate, "would lose a block id that links point at");
            require(isReadable(after(duplicate, changes)), duplicate, "would get front matter that does not parse");
        }
        require(isReadable(merged), canonical, "would get front matter that does not parse");
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

    /** Whether the headings stand there still, in their order. */
    private static boolean keepsHeadings(Note before, Note after) {
        Iterator<Heading> there = after.headings().iterator();
        for (Heading heading : before.headings()) {
            boolean found = false;
            while (!found && there.hasNext()) {
                Heading next = there.next();
                found = next.level() == heading.level() && next.text().equals(heading.text());
            }
            if (!found) {
                return false;
            }
        }
        return true;
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
