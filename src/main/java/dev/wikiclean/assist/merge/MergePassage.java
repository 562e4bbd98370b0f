package dev.wikiclean.assist.merge;

import dev.wikiclean.dedupe.SharedSections.Passage;

/**
 * A paragraph that may be put together with others.
 *
 * @param origin where it comes from
 * @param mark what makes it an item of a list, such as {@code - }; else empty
 * @param words what it says in the merged note, without the mark
 */
record MergePassage(Passage origin, String mark, String words) {}
