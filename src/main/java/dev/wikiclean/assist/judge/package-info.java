/** Asks a model about pairs of notes that code can neither put together nor keep apart. */
package dev.wikiclean.assist.judge;
