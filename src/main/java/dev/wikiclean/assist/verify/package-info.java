/**
 * Verifies what notes claim: against their sources by code, and by a model that may be wrong, whose quotes code looks
 * up.
 */
package dev.wikiclean.assist.verify;
