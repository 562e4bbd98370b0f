package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a provider wants to be left alone, in whichever way it says so. A date counts from the reply's own date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> of(Reply reply, Optional<JsonNode> body) {
        return reply.header("retry-after-ms")
                .flatMap(RetryAfter::milliseconds)
                .or(() -> reply.header("retry-after")
                        .flatMap(value -> seconds(value).or(() -> until(reply, date(value)))))
                .or(() -> body.flatMap(RetryAfter::ofGemini))
                .or(() -> ofAnthropic(reply))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> milliseconds(String value) {
        return value.matches("\\d{1,9}") ? Optional.of(Duration.ofMillis(Long.parseLong(value))) : Optional.empty();
    }

    private static Optional<Duration> seconds(String value) {
        return value.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000)))
                : Optional.empty();
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(Reply reply, Optional<Instant> then) {
        Optional<Instant> now = reply.header("date").flatMap(RetryAfter::date);
        return then.flatMap(end -> now.map(start -> Duration.between(start, end)));
    }

    /** {@code error.details[].retryDelay}, such as {@code 30s}. */
    private static Optional<Duration> ofGemini(JsonNode body) {
        for (JsonNode detail : body.path("error").path("details")) {
            String delay = detail.path("retryDelay").asText();
            if (delay.endsWith("s")) {
                return seconds(delay.substring(0, delay.length() - 1));
            }
        }
        return Optional.empty();
    }

    /** The latest reset among the limits of which nothing remains. */
    private static Optional<Duration> ofAnthropic(Reply reply) {
        return Stream.of("requests", "tokens", "input-tokens", "output-tokens")
                .map(kind -> "anthropic-ratelimit-" + kind)
                .filter(limit ->
                        reply.header(limit + "-remaining").filter("0"::equals).isPresent())
                .map(limit -> until(reply, reply.header(limit + "-reset").flatMap(RetryAfter::instant)))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }
}
