/** What is on disk, read once into an immutable snapshot. */
package dev.wikiclean.vault;
