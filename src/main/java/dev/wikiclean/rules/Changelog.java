package dev.wikiclean.rules;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The section of a note that tells when and why it was changed. */
public final class Changelog {
    private Changelog() {}

    /**
     * What adds an entry to the changelog of {@code note}, in the manner of the entries that are there; nothing where the
     * note has no changelog, or none that can be written without a doubt.
     *
     * @param change what was done, one line
     * @param author who did it, for tables that say so
     */
    public static Optional<TextEdit> add(Config config, Note note, LocalDate day, String change, String author) {
        return section(config, note)
                .flatMap(place -> place.is(Block.Kind.TABLE)
                        ? ChangelogTable.add(note.text(), place.span(), day, change, author)
                        : ChangelogList.add(note.text(), place, day, change));
    }

    /** The table of the first changelog section, else its first list. */
    private static Optional<BlockTree> section(Config config, Note note) {
        Optional<Heading> named = note.headings().stream()
                .filter(heading -> config.isChangelogSection(heading.text()))
                .findFirst();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Heading heading = named.get();
        int end = note.headings().stream()
                .filter(next -> next.span().start() > heading.span().start() && next.level() <= heading.level())
                .mapToInt(next -> next.span().start())
                .min()
                .orElse(note.text().length());
        List<BlockTree> inside = BlockTree.of(note.source()).stream()
                .filter(block -> block.span().start() > heading.span().start()
                        && block.span().start() < end)
                .toList();
        return inside.stream()
                .filter(block -> block.is(Block.Kind.TABLE))
                .findFirst()
                .or(() -> inside.stream()
                        .filter(block -> block.is(Block.Kind.LIST))
                        .findFirst());
    }
}
