package dev.wikiclean.reason.model;

import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.ModelFacts.Temperature;
import java.util.Optional;

/** Finds combinations that a provider is known to reject. */
final class RequestCheck {
    private static final int LEAST_OF_OPENAI = 16;

    private final ModelFacts facts;
    private final Request request;

    private RequestCheck(ModelFacts facts, Request request) {
        this.facts = facts;
        this.request = request;
    }

    static Optional<String> objection(ModelFacts facts, Request request) {
        RequestCheck check = new RequestCheck(facts, request);
        return check.model()
                .or(check::output)
                .or(check::effort)
                .or(check::budget)
                .or(check::temperature)
                .or(check::schema);
    }

    private Optional<String> model() {
        return when(
                !request.model().equals(facts.id()),
                "the request is for " + request.model() + ", the facts are those of " + facts.id());
    }

    private Optional<String> output() {
        int least = facts.provider().wire() == WireFormat.OPENAI_RESPONSES ? LEAST_OF_OPENAI : 1;
        return when(
                        request.maxTokens() < least,
                        facts.id() + " answers with at least " + least + " tokens, not " + request.maxTokens())
                .or(this::most);
    }

    private Optional<String> most() {
        return when(
                request.maxTokens() > facts.outputLimit(),
                "max_tokens " + request.maxTokens() + " is more than the " + facts.outputLimit() + " that " + facts.id()
                        + " can answer with");
    }

    private Optional<String> effort() {
        Effort effort = request.effort().effort();
        if (facts.accepts(effort)) {
            return Optional.empty();
        }
        if (effort == Effort.NONE) {
            return Optional.of(facts.id() + " always thinks; ask for one of "
                    + String.join(", ", facts.thinking().efforts()));
        }
        if (facts.thinking().style() == Thinking.Style.NONE) {
            return Optional.of(facts.id() + " cannot think; ask it with effort none, or ask another model");
        }
        return Optional.of(facts.id() + " knows no effort " + effort.label() + ", only "
                + String.join(", ", facts.thinking().efforts()));
    }

    private Optional<String> budget() {
        int budget = request.effort().thinkingTokens();
        if (!facts.thinking().style().takesBudget() || request.effort().effort() == Effort.NONE) {
            return Optional.empty();
        }
        return when(
                        budget < facts.thinking().least(),
                        facts.id() + " thinks with at least " + facts.thinking().least() + " tokens, not " + budget)
                .or(() -> when(
                        budget >= request.maxTokens(),
                        "a budget of " + budget + " tokens for thinking must be below max_tokens "
                                + request.maxTokens()));
    }

    private Optional<String> temperature() {
        if (request.temperature().isEmpty()) {
            return Optional.empty();
        }
        double value = request.temperature().getAsDouble();
        double most = facts.provider().wire() == WireFormat.ANTHROPIC_MESSAGES ? 1 : 2;
        boolean thinks = request.effort().effort() != Effort.NONE;
        return when(facts.temperature() == Temperature.NEVER, facts.id() + " takes no temperature")
                .or(() -> when(
                        facts.temperature() == Temperature.WITHOUT_THINKING && thinks,
                        facts.id() + " takes no temperature while it thinks"))
                .or(() -> when(
                        !(value >= 0 && value <= most),
                        "a temperature lies between 0 and " + (int) most + ", not at " + value));
    }

    private Optional<String> schema() {
        return when(
                request.schema().isPresent() && facts.schema() == Schema.NONE,
                facts.id() + " cannot bind its answer to a schema; ask another model");
    }

    private static Optional<String> when(boolean wrong, String sentence) {
        return wrong ? Optional.of(sentence) : Optional.empty();
    }
}
