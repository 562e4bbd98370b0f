package dev.wikiclean.reason.wire;

import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.WireFormat;

/** One provider's format. Pure: the same request makes the same bytes, the same bytes the same outcome. */
public sealed interface Wire permits AnthropicMessages, OpenAiResponses, ChatCompletions, GeminiContent {
    /**
     * What to send for a request to which {@link ModelFacts#objection} has none.
     *
     * @throws IllegalArgumentException for a schema that not every provider accepts
     */
    Sending sending(Request request, ModelFacts facts);

    /** What a reply to that request means. Nothing is thrown, whatever it holds. */
    Outcome outcome(Request request, ModelFacts facts, Reply reply);

    /** That of a format. */
    static Wire of(WireFormat format) {
        return switch (format) {
            case ANTHROPIC_MESSAGES -> new AnthropicMessages();
            case OPENAI_RESPONSES -> new OpenAiResponses();
            case CHAT_COMPLETIONS -> new ChatCompletions();
            case GEMINI -> new GeminiContent();
        };
    }
}
