package dev.wikiclean.moc;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;

/** What a category's map of content needs. */
public sealed interface MocChange {
    String category();

    /** The note that is or will be the MOC. */
    VaultPath path();

    /**
     * There is none yet.
     *
     * @param size how many notes it lists
     */
    record Create(String category, VaultPath path, int size, FileChange change) implements MocChange {}

    /**
     * Its list is out of date.
     *
     * @param block where the list stands
     */
    record Update(String category, VaultPath path, Span block, FileChange change) implements MocChange {}

    /** There is none yet, and a file called like it stands in the way at {@code path}. */
    record Taken(String category, VaultPath path, VaultPath wanted) implements MocChange {}
}
