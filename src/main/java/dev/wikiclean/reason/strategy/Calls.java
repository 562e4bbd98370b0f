package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Request;

/**
 * Requests that may be sent, for an account of what they can cost.
 *
 * @param request the largest of them
 * @param most how many at the most, each tried once
 */
public record Calls(Request request, int most) {
    public Calls {
        if (most < 0) {
            throw new IllegalArgumentException("a negative number of calls: " + most);
        }
    }
}
