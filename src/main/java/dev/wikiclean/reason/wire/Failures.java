package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reply that is no success means. The provider's own words may repeat what was sent, so only codes are shown. */
final class Failures {
    private static final int OVERLOADED = 529;

    private Failures() {}

    static Outcome of(Reply reply) {
        Failure failure = failure(reply.status());
        Optional<JsonNode> body = Jsons.read(reply.body());
        String codes = body.map(json -> json.isArray() ? json.path(0) : json)
                .map(json -> json.path("error"))
                .map(Failures::codes)
                .orElse("");
        Optional<Duration> after = failure.retryable() ? RetryAfter.of(reply, body) : Optional.empty();
        return new Outcome.Failed(
                failure, sentence(reply.status()) + " (" + reply.status() + codes + ")", after, billed(reply.status()));
    }

    private static Failure failure(int status) {
        return switch (status) {
            case 401, 403 -> Failure.UNAUTHORIZED;
            case 408, 504 -> Failure.TIMED_OUT;
            case 429 -> Failure.RATE_LIMITED;
            case 503, OVERLOADED -> Failure.OVERLOADED;
            default -> status >= 500 ? Failure.SERVER_ERROR : status >= 400 ? Failure.REJECTED : Failure.GARBAGE;
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401, 403 -> "the provider does not accept the key";
            case 402 -> "the provider wants to be paid first";
            case 404 -> "the provider knows no such model or address";
            case 408, 504 -> "the provider ran out of time";
            case 413 -> "the provider finds the request too large";
            case 429 -> "the provider limits how often it is asked";
            case 503, OVERLOADED -> "the provider is overloaded";
            default -> {
                if (status >= 300 && status < 400) {
                    yield "the provider redirects, which is not followed";
                }
                yield status >= 500
                        ? "the provider failed"
                        : status >= 400 ? "the provider rejected the request" : "the provider answered with no answer";
            }
        };
    }

    /** Rejected requests are billed nowhere; whether a server that failed has billed, nobody knows. */
    private static boolean billed(int status) {
        return !(status >= 400 && status < 500 && status != 408) && status != OVERLOADED;
    }

    private static String codes(JsonNode error) {
        return Stream.of("type", "code", "status", "param")
                .map(key -> Jsons.code(error.path(key)))
                .flatMap(Optional::stream)
                .distinct()
                .map(code -> " " + code)
                .collect(Collectors.joining());
    }
}
