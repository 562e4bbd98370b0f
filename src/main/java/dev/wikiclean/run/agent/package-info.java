/** The unattended run: what it does in which order, and when it ends. */
package dev.wikiclean.run.agent;
