package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;

/** Parses the text of a vault file by its extension. */
public final class VaultFileParser {
    private VaultFileParser() {}

    /** Whether {@code path} is a note, a canvas or a base. */
    public static boolean parses(VaultPath path) {
        return path.isNote() || path.isCanvas() || path.isBase();
    }

    /** The parsed file; {@code path} must be a note, a canvas or a base. */
    public static LinkedFile parse(VaultPath path, SourceText source) {
        if (path.isNote()) {
            return NoteParser.parse(path, source);
        }
        if (path.isCanvas()) {
            return new Canvas(path, source, CanvasLinks.of(source));
        }
        if (path.isBase()) {
            return new Base(path, source, BaseLinks.of(source));
        }
        throw new IllegalArgumentException("neither note, canvas nor base: " + path);
    }
}
