/** Bytes, characters, positions, edits. Knows nothing of Markdown. */
package dev.wikiclean.text;
