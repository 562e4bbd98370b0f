package dev.wikiclean.vault;

/** A file of the vault, read once. */
public sealed interface VaultFile permits LinkedFile, Attachment, Rejected, Excluded, NotDownloaded {
    VaultPath path();
}
