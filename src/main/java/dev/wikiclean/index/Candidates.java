package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The files that share a name, one of them moved to the front: a view, because ten thousand notes called
 * {@code index.md} with links to each other would else hold ten thousand long lists.
 */
final class Candidates extends AbstractList<VaultPath> implements RandomAccess {
    private final NamedFile[] files;
    private final int first;

    private Candidates(NamedFile[] files, int first) {
        this.files = files;
        this.first = first;
    }

    /** The files in their order, but {@code files[first]} before all others. The array must not change. */
    static List<VaultPath> of(NamedFile[] files, int first) {
        return files.length == 0 ? List.of() : new Candidates(files, first);
    }

    @Override
    public VaultPath get(int index) {
        Objects.checkIndex(index, files.length);
        if (index == 0) {
            return files[first].path();
        }
        return files[index <= first ? index - 1 : index].path();
    }

    @Override
    public int size() {
        return files.length;
    }
}
