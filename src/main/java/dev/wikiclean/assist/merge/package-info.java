/** Makes one text of two that say the same in other words, where a merge by code leaves both. */
package dev.wikiclean.assist.merge;
