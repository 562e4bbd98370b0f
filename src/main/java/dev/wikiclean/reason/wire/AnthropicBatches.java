package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Many messages at half the price, within a day (platform.claude.com/docs/en/build-with-claude/batch-processing). */
public final class AnthropicBatches {
    private static final String PATH = "/v1/messages/batches";
    private static final String PREFIX = "question-";

    private AnthropicBatches() {}

    /** Hands a batch in; the facts are those of each request's model. */
    public static Sending create(List<Request> requests, Function<Request, ModelFacts> facts) {
        ObjectNode body = Jsons.object();
        ArrayNode entries = body.putArray("requests");
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            entries.addObject()
                    .put("custom_id", PREFIX + i)
                    .set("params", AnthropicMessages.body(request, facts.apply(request)));
        }
        return Sending.post(PATH, AnthropicMessages.HEADERS, AnthropicMessages.KEY, Jsons.bytes(body));
    }

    /** Asks how far a batch is. */
    public static Sending poll(String id) {
        return get(PATH + "/" + PathPart.of(id));
    }

    /** Asks for the results of a batch that has ended: by its id, not by the address that the server names. */
    public static Sending results(String id) {
        return get(PATH + "/" + PathPart.of(id) + "/results");
    }

    private static Sending get(String path) {
        return new Sending("GET", path, AnthropicMessages.HEADERS, AnthropicMessages.KEY, new byte[0]);
    }

    /** The batch that a reply tells of; empty where it tells of none. */
    public static Optional<Batch> batch(Reply reply) {
        return Optional.of(reply)
                .filter(Reply::isSuccess)
                .flatMap(whole -> Jsons.read(whole.body()))
                .filter(json -> json.path("type").asText().equals("message_batch"))
                .filter(json -> Jsons.code(json.path("id")).isPresent())
                .map(json -> new Batch(
                        json.path("id").asText(),
                        json.path("processing_status").asText().equals("ended")));
    }

    /**
     * A batch at the provider.
     *
     * @param ended whether there are results
     */
    public record Batch(String id, boolean ended) {}

    /** Whether a reply holds results. */
    public static boolean isFetched(Reply reply) {
        return reply.isSuccess();
    }

    /** Why a reply tells of no batch. */
    public static Outcome failure(Reply reply) {
        return reply.isSuccess()
                ? failed(Failure.GARBAGE, "the reply is not in the format of the provider", true)
                : Failures.of(reply);
    }

    /** What became of each request, in the order of the requests, whatever the order of the results. */
    public static List<Outcome> outcomes(List<Request> requests, Reply reply) {
        if (!reply.isSuccess()) {
            return Collections.nCopies(requests.size(), Failures.of(reply));
        }
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(
                requests.size(),
                failed(Failure.CUT, "the results of the batch hold no answer to this question", true)));
        new String(reply.body(), StandardCharsets.UTF_8)
                .lines()
                .map(Jsons::read)
                .flatMap(Optional::stream)
                .forEach(line -> {
                    int index = index(line.path("custom_id").asText());
                    if (index >= 0 && index < requests.size()) {
                        outcomes.set(index, outcome(requests.get(index), line.path("result")));
                    }
                });
        return List.copyOf(outcomes);
    }

    private static int index(String customId) {
        String number = customId.startsWith(PREFIX) ? customId.substring(PREFIX.length()) : "";
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    }

    /** What errs, is cancelled or expires is not billed. */
    private static Outcome outcome(Request request, JsonNode result) {
        return switch (result.path("type").asText()) {
            case "succeeded" -> AnthropicMessages.outcome(request, result.path("message"));
            case "errored" -> {
                String type = result.path("error").path("error").path("type").asText();
                yield type.equals("invalid_request_error")
                        ? failed(Failure.REJECTED, "the provider rejected the request", false)
                        : failed(Failure.SERVER_ERROR, "the provider failed", false);
            }
            case "canceled" -> failed(Failure.CUT, "the batch was cancelled", false);
            case "expired" -> failed(Failure.TIMED_OUT, "the batch was not done within its day", false);
            default -> failed(Failure.GARBAGE, "the result is not in the format of the provider", true);
        };
    }

    private static Outcome failed(Failure failure, String why, boolean sent) {
        return new Failed(failure, why, Optional.empty(), sent);
    }
}
