package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit after which a file no longer stands where it stood.
 *
 * @param commit its number in the {@link CommitGraph}
 * @param parent which of the commit's parents had the file
 */
record Removal(int commit, int parent, VaultPath path, ObjectId blob) {}
