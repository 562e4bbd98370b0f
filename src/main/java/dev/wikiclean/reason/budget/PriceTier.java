package dev.wikiclean.reason.budget;

import java.util.HashSet;
import java.util.Set;

/**
 * Prices of requests with much input.
 *
 * @param over the tier is reached by more tokens of input than this, cached ones included
 */
record PriceTier(long over, Rates rates) {
    static PriceTier of(PriceNode node) throws PriceException {
        Set<String> keys = new HashSet<>(Rates.KEYS);
        keys.addAll(Set.of("input-tokens", "whole-request"));
        node.require(keys);
        return new PriceTier(
                node.whole("input-tokens").orElseThrow(() -> node.missing("input-tokens")), Rates.of(node));
    }
}
