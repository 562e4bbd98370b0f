package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Request;
import java.util.Objects;

/**
 * A question that is put to the vote.
 *
 * @param request what is asked, as often as the vote takes
 * @param normaliser what of an answer is counted; safe for use by several threads
 */
public record Contest(Request request, Normaliser normaliser) {
    public Contest {
        Objects.requireNonNull(request);
        Objects.requireNonNull(normaliser);
    }
}
