/** The command line; each command a thin file. */
package dev.wikiclean.cli;
