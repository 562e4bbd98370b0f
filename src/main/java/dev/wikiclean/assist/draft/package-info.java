/** What a model may add to a vault: one note, made of statements that each name their source. */
package dev.wikiclean.assist.draft;
