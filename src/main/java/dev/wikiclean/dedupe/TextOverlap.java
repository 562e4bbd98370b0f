package dev.wikiclean.dedupe;

/**
 * How much text two notes have in common, in shingles of full weight.
 *
 * @param shared how many shingles both have, common ones counted in full
 * @param common what those are worth
 * @param onlyA in the first alone
 * @param onlyB in the second alone
 */
record TextOverlap(double shared, double common, double onlyA, double onlyB) {
    /** The share of common text in all of both (the weighted Jaccard index), 0..1. */
    double resemblance() {
        double all = common + (onlyA + onlyB);
        return all == 0 ? 0 : common / all;
    }

    /** The share of the text with less of its own that the other has too, 0..1. */
    double containment() {
        double least = common + Math.min(onlyA, onlyB);
        return least == 0 ? 0 : common / least;
    }
}
