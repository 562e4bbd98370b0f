package dev.wikiclean.reason.budget;

/** Which prices of caches a request can meet. Reading from one is always possible, for some providers do so unasked. */
public enum CacheUse {
    /** Nothing is written to a cache that costs extra. */
    NONE,
    /** Some input may be written to a cache for minutes. */
    SHORT,
    /** Some input may be written to a cache for any time; also what holds where it is not known. */
    ANY
}
