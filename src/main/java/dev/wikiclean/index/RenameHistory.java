package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.List;

/** Remembers which files were called what before. Asked from several threads. */
public interface RenameHistory {
    /** The name of a commit that is about to be made. */
    String THIS = "";

    /** Remembers nothing. */
    RenameHistory NONE = new RenameHistory() {
        @Override
        public Fate fate(VaultPath source, String target) {
            return new Fate.Unknown();
        }

        @Override
        public List<String> notices() {
            return List.of();
        }
    };

    /**
     * What became of the file that an unresolved link once named. Names compare as {@link LinkResolver} compares them.
     *
     * @param source the file with the link
     * @param target the link's target, decoded, without its fragment: a bare name, the end of a path, or a whole or
     *     relative path
     */
    Fate fate(VaultPath source, String target);

    /** What a person should know about the answers so far, one line each: where the memory ends, what went wrong. */
    List<String> notices();
}
