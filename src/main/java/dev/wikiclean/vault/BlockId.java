package dev.wikiclean.vault;

import dev.wikiclean.text.Span;

/**
 * A block id such as {@code ^24fdf6} at the end of a block.
 *
 * @param id without the caret
 * @param span the id with its caret
 */
public record BlockId(String id, Span span) {}
