/** To the disk, all or nothing. */
package dev.wikiclean.apply;
