package dev.wikiclean.vault;

/** A file that links may point to and whose content is never read. */
public record Attachment(VaultPath path, long size) implements VaultFile {}
