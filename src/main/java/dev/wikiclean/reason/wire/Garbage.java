package dev.wikiclean.reason.wire;

import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failure;
import java.util.Optional;

/** A success that is not in the provider's format. */
final class Garbage {
    private Garbage() {}

    static Outcome of(Reply reply) {
        return new Outcome.Failed(
                Failure.GARBAGE,
                "the reply is not in the format of the provider (" + reply.status() + ", " + reply.body().length
                        + " bytes)",
                Optional.empty(),
                true);
    }
}
