package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** What one commit did to the files of the vault, seen from one of its parents. */
record TreeChanges(List<Entry> removed, List<Entry> added, List<Edit> edited) {
    /** A file on one side. */
    record Entry(VaultPath path, ObjectId blob) {}

    /** A file on both sides. */
    record Edit(VaultPath path, ObjectId before, ObjectId after) {}
}
