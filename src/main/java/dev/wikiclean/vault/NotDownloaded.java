package dev.wikiclean.vault;

/**
 * A file that a sync client keeps elsewhere, with a placeholder in its stead. It is there: links resolve to it. What it
 * says is not known, and nobody edits it.
 */
public record NotDownloaded(VaultPath path) implements VaultFile {}
