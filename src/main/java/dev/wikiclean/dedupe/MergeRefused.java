package dev.wikiclean.dedupe;

/** A merge that cannot be done without a loss; the message says what would break. */
final class MergeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MergeRefused(String why) {
        super(why, null, false, false);
    }
}
