/** A user's own test-time curve: one question at several efforts, side by side. */
package dev.wikiclean.assist.curve;
