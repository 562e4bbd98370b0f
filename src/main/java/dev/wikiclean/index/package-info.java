/** Who is called what, who links to whom. */
package dev.wikiclean.index;
