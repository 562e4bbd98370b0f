package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.Optional;

/** Makes a file of the vault of its bytes. */
public final class FileText {
    /** The longest text that is read, in bytes: 5 MiB. */
    public static final int LONGEST = 5 * 1024 * 1024;

    private FileText() {}

    /** The note, canvas or base at {@code path}; {@link Rejected} where it cannot be read safely. */
    public static VaultFile of(VaultPath path, byte[] bytes) {
        if (bytes.length > LONGEST) {
            return tooLong(path);
        }
        return of(path, SourceText.decode(bytes));
    }

    /** The same for the text of the bytes; nothing where they are none. */
    static VaultFile of(VaultPath path, Optional<SourceText> text) {
        if (text.isEmpty()) {
            return new Rejected(path, "is not UTF-8 text or holds a NUL: save it as UTF-8; it is left alone");
        }
        return parse(path, text.get());
    }

    private static VaultFile parse(VaultPath path, SourceText text) {
        try {
            Optional<String> problem = path.isCanvas() ? CanvasLinks.problem(text) : Optional.empty();
            if (problem.isPresent()) {
                return new Rejected(path, "is no canvas (" + problem.get() + "): repair it by hand; it is left alone");
            }
            if (path.isBase() && ConflictMarkers.in(text.text()).isPresent()) {
                return new Rejected(path, "holds git's conflict markers: resolve the conflict; it is left alone");
            }
            return VaultFileParser.parse(path, text);
        } catch (RuntimeException | StackOverflowError e) {
            return new Rejected(path, "the parser stopped at it (" + e + "): please report this; it is left alone");
        }
    }

    static Rejected tooLong(VaultPath path) {
        return new Rejected(path, "is longer than 5 MiB: split it or move it out of the vault; it is left alone");
    }
}
