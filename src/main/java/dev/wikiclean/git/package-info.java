/** Preflight, commit, history. */
package dev.wikiclean.git;
