package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Request;
import java.util.OptionalLong;

/** How many tokens the input of a message is; free of charge (platform.claude.com/docs/en/api/messages-count-tokens). */
public final class AnthropicCounting {
    private AnthropicCounting() {}

    /** Asks for the count of a request, which need not be sent. */
    public static Sending sending(Request request, ModelFacts facts) {
        ObjectNode body = Jsons.object();
        body.put("model", facts.id());
        AnthropicMessages.prompt(body, request, facts);
        AnthropicMessages.thinking(body, request, facts);
        return Sending.post(
                "/v1/messages/count_tokens", AnthropicMessages.HEADERS, AnthropicMessages.KEY, Jsons.bytes(body));
    }

    /** The count; an estimate, as the provider says. Empty where the reply holds none. */
    public static OptionalLong tokens(Reply reply) {
        long tokens = reply.isSuccess()
                ? Jsons.read(reply.body())
                        .map(json -> Jsons.count(json, "input_tokens", -1))
                        .orElse(-1L)
                : -1;
        return tokens < 0 ? OptionalLong.empty() : OptionalLong.of(tokens);
    }
}
