/** One coherent change set, and the proof that it is safe. */
package dev.wikiclean.plan;
