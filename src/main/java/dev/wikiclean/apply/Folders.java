package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The folders that files stand in. */
final class Folders {
    private Folders() {}

    /** Every folder above the steps' paths that must be there for their new content, parents first. */
    static SortedSet<VaultPath> above(Collection<Step> steps) {
        SortedSet<VaultPath> folders = new TreeSet<>();
        for (Step step : steps) {
            if (step.after().isPresent()) {
                addAbove(step.path(), folders);
            }
        }
        return folders;
    }

    /** Every folder above files that leave, parents first. */
    static SortedSet<VaultPath> left(Collection<Step> steps) {
        SortedSet<VaultPath> folders = new TreeSet<>();
        for (Step step : steps) {
            if (step.after().isEmpty()) {
                addAbove(step.path(), folders);
            }
        }
        return folders;
    }

    private static void addAbove(VaultPath path, SortedSet<VaultPath> folders) {
        for (String folder = path.folder(); !folder.isEmpty(); ) {
            VaultPath here = VaultPath.of(folder);
            if (!folders.add(here)) {
                return;
            }
            folder = here.folder();
        }
    }
}
