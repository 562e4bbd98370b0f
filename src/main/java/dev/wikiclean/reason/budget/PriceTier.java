package dev.wikiclean.reason.budget;

/**
 * Prices of requests with much input.
 *
 * @param over the tier is reached by more tokens of input than this, cached ones included
 */
record PriceTier(long over, Rates rates) {
    /** What a tier that is reached holds for. */
    enum Reach {
        /** For every token of the request. */
        WHOLE_REQUEST,
        /** For the input beyond its border, and for all of the output. */
        MARGINAL,
        /** Not said: whichever costs more. */
        UNKNOWN
    }

    static PriceTier of(PriceNode node) throws PriceException {
        node.require(
                key -> Rates.isKey(key) || key.equals("over_input_tokens") || key.equals("whole_request"),
                "over_input_tokens, whole_request, in, out, cache_read, cache_write…");
        long over = node.whole("over_input_tokens").orElseThrow(() -> node.missing("over_input_tokens"));
        return new PriceTier(over, Rates.of(node));
    }

    static Reach reach(PriceNode node) throws PriceException {
        return node.flag("whole_request")
                .map(whole -> whole ? Reach.WHOLE_REQUEST : Reach.MARGINAL)
                .orElse(Reach.UNKNOWN);
    }
}
