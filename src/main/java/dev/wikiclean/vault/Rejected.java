package dev.wikiclean.vault;

/**
 * A note, canvas or base that cannot be read safely (too large, not UTF-8, a NUL, no permission). Links still resolve to
 * it; it is never edited.
 *
 * @param reason what is wrong and what to do, for a person
 */
public record Rejected(VaultPath path, String reason) implements VaultFile {}
