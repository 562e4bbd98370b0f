/** The pipeline from a vault on disk to a commit. */
package dev.wikiclean.run;
