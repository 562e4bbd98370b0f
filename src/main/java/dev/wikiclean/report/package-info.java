/** What people and machines read. */
package dev.wikiclean.report;
