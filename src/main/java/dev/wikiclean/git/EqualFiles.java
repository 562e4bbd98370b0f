package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Pairs files that a commit moved without changing them. Where several are equal, names decide: {@code old/a/README.md}
 * has become {@code new/a/README.md} and not {@code new/b/README.md}.
 */
final class EqualFiles {
    private final Map<ObjectId, List<TreeChanges.Entry>> removed;
    private final Map<ObjectId, List<TreeChanges.Entry>> added;

    EqualFiles(TreeChanges changes) {
        this.removed = byBlob(changes.removed());
        this.added = byBlob(changes.added());
    }

    private static Map<ObjectId, List<TreeChanges.Entry>> byBlob(Collection<TreeChanges.Entry> files) {
        Map<ObjectId, List<TreeChanges.Entry>> found = new HashMap<>();
        for (TreeChanges.Entry file : files) {
            found.computeIfAbsent(file.blob(), blob -> new ArrayList<>(1)).add(file);
        }
        return found;
    }

    /** The added files of the same content. */
    List<TreeChanges.Entry> of(TreeChanges.Entry file) {
        return added.getOrDefault(file.blob(), List.of());
    }

    /** The one added file that {@code file} became: the only equal one, or the one whose name alone agrees. */
    Optional<TreeChanges.Entry> partner(TreeChanges.Entry file) {
        List<TreeChanges.Entry> froms = removed.getOrDefault(file.blob(), List.of());
        List<TreeChanges.Entry> tos = of(file);
        if (froms.size() == 1 && tos.size() == 1) {
            return Optional.of(tos.get(0));
        }
        return byName(file, tos).filter(to -> byName(to, froms)
                .filter(back -> back.path().equals(file.path()))
                .isPresent());
    }

    /** The same from the added file's side. */
    boolean isPaired(TreeChanges.Entry addedFile) {
        return removed.getOrDefault(addedFile.blob(), List.of()).stream().anyMatch(from -> partner(from)
                .filter(to -> to.path().equals(addedFile.path()))
                .isPresent());
    }

    private static Optional<TreeChanges.Entry> byName(TreeChanges.Entry file, List<TreeChanges.Entry> others) {
        int most = 0;
        Optional<TreeChanges.Entry> best = Optional.empty();
        for (TreeChanges.Entry other : others) {
            int same = sameEnd(file.path(), other.path());
            if (same > most) {
                most = same;
                best = Optional.of(other);
            } else if (same == most) {
                best = Optional.empty();
            }
        }
        return best;
    }

    /** How many parts both paths end in. */
    private static int sameEnd(VaultPath a, VaultPath b) {
        String[] one = a.value().split("/");
        String[] two = b.value().split("/");
        int same = 0;
        while (same < Math.min(one.length, two.length)
                && one[one.length - 1 - same].equals(two[two.length - 1 - same])) {
            same++;
        }
        return same;
    }
}
