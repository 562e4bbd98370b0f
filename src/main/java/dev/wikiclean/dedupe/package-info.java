/** Clusters of notes on one topic; which one is canonical; how they merge. */
package dev.wikiclean.dedupe;
