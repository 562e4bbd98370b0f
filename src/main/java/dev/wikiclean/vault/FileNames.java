package dev.wikiclean.vault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the names of files, and notices names that this Java cannot read. */
final class FileNames {
    /** Java was started in a locale whose encoding cannot hold the names in the vault. */
    static final class Unusable extends IOException {
        private static final long serialVersionUID = 1L;

        Unusable(Path path, String encoding) {
            super("the name of " + path + " cannot be read in the encoding " + encoding
                    + " that Java took from the locale: set LC_ALL=C.UTF-8 and try again; nothing was read");
        }
    }

    private final String encoding;
    private final boolean sound;

    FileNames() {
        this(System.getProperty("sun.jnu.encoding", "UTF-8"), File.separatorChar == '\\');
    }

    FileNames(String encoding, boolean windows) {
        this.encoding = encoding;
        this.sound = windows || encoding.equalsIgnoreCase("UTF-8") || encoding.equalsIgnoreCase("UTF8");
    }

    /**
     * The name of {@code path}; nothing where its bytes are no UTF-8.
     *
     * @throws Unusable where not the name but Java's encoding of names is at fault
     */
    Optional<String> of(Path path) throws Unusable {
        String name = path.getFileName().toString();
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            char c = name.charAt(i);
            plain = c != '?' && (c < 0x80 || sound && c != '\uFFFD');
        }
        if (plain) {
            return Optional.of(name);
        }
        if (sound) {
            return survives(path, name) ? Optional.of(name) : Optional.empty();
        }
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        if (ascii && survives(path, name)) {
            return Optional.of(name);
        }
        throw new Unusable(path, encoding);
    }

    /** Whether the name means the same file again: undecodable bytes were replaced and do not come back. */
    private static boolean survives(Path path, String name) {
        return path.resolveSibling(name).equals(path);
    }
}
