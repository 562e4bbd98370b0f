package dev.wikiclean.moc;

import dev.wikiclean.vault.VaultPath;

/**
 * A note that a MOC lists.
 *
 * @param title as the reader knows it
 */
public record MocEntry(VaultPath path, String title) {}
