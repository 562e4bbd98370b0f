package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Request;
import java.util.List;
import java.util.Objects;

/**
 * A question that is put to the vote, in one or in several wordings that are asked in turn.
 *
 * @param wordings all ask the same; never empty
 */
public record Contest(List<Wording> wordings) {
    /**
     * One way to ask it.
     *
     * @param request what is asked, as often as the vote takes
     * @param normaliser what of an answer is counted, the same for all wordings; safe for use by several threads
     */
    public record Wording(Request request, Normaliser normaliser) {
        public Wording {
            Objects.requireNonNull(request);
            Objects.requireNonNull(normaliser);
        }
    }

    public Contest {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("a vote without a question");
        }
    }

    /** A question that is asked in the same words each time. */
    public Contest(Request request, Normaliser normaliser) {
        this(List.of(new Wording(request, normaliser)));
    }

    /** How it is asked after {@code asked} answers. */
    Wording wording(int asked) {
        return wordings.get(asked % wordings.size());
    }
}
