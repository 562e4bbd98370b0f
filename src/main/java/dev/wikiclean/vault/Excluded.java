package dev.wikiclean.vault;

/**
 * A file that {@code .gitignore} or Obsidian's excluded files leave out. Obsidian hides such files and yet resolves links
 * to them, so links may lead here; the file itself is never read, checked or edited.
 */
public record Excluded(VaultPath path) implements VaultFile {}
