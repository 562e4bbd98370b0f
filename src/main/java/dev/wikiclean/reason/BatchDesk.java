package dev.wikiclean.reason;

import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.WireFormat;
import dev.wikiclean.reason.wire.AnthropicBatches;
import dev.wikiclean.reason.wire.Sending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands in questions as one batch and fetches their answers, through the gate like all that is sent. Pays for nothing: whoever
 * hands in has reserved before.
 */
public final class BatchDesk {
    private static final Duration SHORT = Duration.ofMinutes(2);
    /** What {@link #state} says of a batch whose answers are there. */
    public static final String ENDED = "ended";

    private final OutboundGate gate;
    private final ModelCatalog catalog;

    public BatchDesk(OutboundGate gate, ModelCatalog catalog) {
        this.gate = gate;
        this.catalog = catalog;
    }

    /** Whether the provider of that model takes batches. */
    public boolean takes(String model) {
        return catalog.facts(model)
                .filter(facts -> facts.provider().wire() == WireFormat.ANTHROPIC_MESSAGES)
                .isPresent();
    }

    /**
     * Hands in a batch.
     *
     * @param requests to one model that {@link #takes} batches
     * @return the id of the batch as an answer, or why there is none
     */
    public Outcome submit(List<Request> requests) {
        for (Request request : requests) {
            Optional<Refusal> objection = gate.objection(request);
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        String model = requests.getFirst().model();
        return exchange(
                model,
                AnthropicBatches.create(requests, this::facts),
                batch -> new Answered(batch.id(), Optional.empty()));
    }

    /** Asks how far a batch is: {@link #ENDED}, or anything else as an answer, or why that is not known. */
    public Outcome state(String model, String id) {
        return exchange(
                model,
                AnthropicBatches.poll(id),
                batch -> new Answered(batch.ended() ? ENDED : "under way", Optional.empty()));
    }

    private Outcome exchange(String model, Sending sending, Function<AnthropicBatches.Batch, Outcome> reading) {
        if (!takes(model)) {
            return new Refusal(Reason.NOT_ACCEPTED, "only Anthropic's models are asked in batches, not " + model);
        }
        return gate.exchange(
                catalog.facts(model).orElseThrow().provider(), sending, SHORT, reply -> AnthropicBatches.batch(reply)
                        .map(reading)
                        .orElseGet(() -> AnthropicBatches.failure(reply)));
    }

    /**
     * The answers of a batch that has ended, in the order of its requests.
     *
     * @param requests as they were handed in; of their prompts nothing is used
     * @return nothing where the answers could not be fetched now
     */
    public Optional<List<Outcome>> results(String id, List<Request> requests) {
        List<Outcome> outcomes = new ArrayList<>();
        ModelFacts facts = facts(requests.getFirst());
        gate.exchange(facts.provider(), AnthropicBatches.results(id), SHORT, reply -> {
            if (AnthropicBatches.isFetched(reply)) {
                outcomes.addAll(AnthropicBatches.outcomes(requests, reply));
            }
            return new Failed(Failure.GARBAGE, "results are no answer", Optional.empty(), false);
        });
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes);
    }

    private ModelFacts facts(Request request) {
        return catalog.facts(request.model()).orElseThrow();
    }
}
