/** Maps of content. */
package dev.wikiclean.moc;
