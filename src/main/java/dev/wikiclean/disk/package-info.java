/** What every package that writes needs of a disk and that knows nothing of vaults. */
package dev.wikiclean.disk;
