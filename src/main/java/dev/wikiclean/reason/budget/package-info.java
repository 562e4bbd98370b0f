/** What a model's work may cost, what it cost, and the ledger of both. */
package dev.wikiclean.reason.budget;
