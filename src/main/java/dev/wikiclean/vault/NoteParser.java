package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** Parses a note by a scan over its text. */
public final class NoteParser {
    private NoteParser() {}

    public static Note parse(VaultPath path, SourceText source) {
        return new Note(path, source, FrontMatterReader.read(source), List.of(), List.of(), List.of());
    }

    /** The blocks of a note's text in document order, containers before their content. */
    public static List<Block> blocks(SourceText source) {
        return List.of();
    }
}
