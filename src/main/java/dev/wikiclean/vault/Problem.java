package dev.wikiclean.vault;

/**
 * Something of the vault that could not be read and was left alone.
 *
 * @param path as far as it can be told, relative to the vault
 * @param message what is wrong and the way out
 */
public record Problem(String path, String message) {}
