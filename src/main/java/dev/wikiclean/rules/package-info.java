/** One class a rule; findings and the fixes they propose. */
package dev.wikiclean.rules;
