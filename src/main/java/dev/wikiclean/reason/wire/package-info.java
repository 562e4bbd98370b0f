/** The formats of providers: pure, from a request to bytes and from bytes to an outcome. */
package dev.wikiclean.reason.wire;
