package dev.wikiclean.reason.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Routing;
import dev.wikiclean.reason.model.Usage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Lines of the ledger as JSON. What closes an attempt repeats what it was for, so that each line can be read alone. */
final class LedgerJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LedgerJson() {}

    static String text(LedgerLine.Reserve line) {
        return facts("reserve", line.id(), line.at(), line)
                .put("until", line.until().toString())
                .put("input", line.inputTokens())
                .put("output", line.outputTokens())
                .put("cost", line.worst().value())
                .toString();
    }

    static String text(LedgerLine.Close line, LedgerLine.Reserve of) {
        ObjectNode node = facts(line.usage().isPresent() ? "settle" : "keep", line.id(), line.at(), of);
        node.put("outcome", line.outcome());
        line.usage().ifPresent(usage -> node.put("input", usage.input())
                .put("cache_read", usage.cacheRead())
                .put("cache_write_short", usage.cacheWriteShort())
                .put("cache_write_long", usage.cacheWriteLong())
                .put("output", usage.output())
                .put("thinking", usage.thinking()));
        return node.put("cost", line.cost().value())
                .put("reserved", of.worst().value())
                .toString();
    }

    static String text(LedgerLine.Count line) {
        ObjectNode node = begin("count", line.at())
                .put("run", line.run())
                .put("task", line.purpose().task())
                .put("note", line.purpose().note())
                .put("model", line.model());
        line.tokens().ifPresent(tokens -> node.put("input", tokens));
        return node.toString();
    }

    static String text(LedgerLine.Trust line) {
        return begin("trust", line.at()).put("model", line.model()).toString();
    }

    private static ObjectNode facts(String what, String id, Instant at, LedgerLine.Reserve line) {
        ObjectNode node = begin(what, at)
                .put("id", id)
                .put("run", line.run())
                .put("task", line.purpose().task())
                .put("note", line.purpose().note())
                .put("model", line.model())
                .put("effort", line.effort().label())
                .put("step", line.step());
        line.purpose().routing().ifPresent(routing -> node.put("difficulty", routing.difficulty())
                .put("strategy", routing.strategy())
                .put("why", routing.why()));
        return node;
    }

    private static ObjectNode begin(String what, Instant at) {
        return MAPPER.createObjectNode().put("v", VERSION).put("what", what).put("at", at.toString());
    }

    /** @throws IllegalArgumentException where it is no such line, or one of a later version */
    static LedgerLine parse(byte[] bytes, int from, int length) {
        try {
            JsonNode node = MAPPER.readTree(bytes, from, length);
            if (number(node, "v") != VERSION) {
                throw new IllegalArgumentException("written by another version of wiki-clean");
            }
            Instant at = instant(node, "at");
            return switch (word(node, "what")) {
                case "reserve" -> reserve(node, at);
                case "settle" ->
                    new LedgerLine.Close(
                            word(node, "id"), at, word(node, "outcome"), Optional.of(usage(node)), money(node));
                case "keep" ->
                    new LedgerLine.Close(word(node, "id"), at, word(node, "outcome"), Optional.empty(), money(node));
                case "count" ->
                    new LedgerLine.Count(
                            word(node, "run"),
                            at,
                            new Purpose(word(node, "task"), word(node, "note")),
                            word(node, "model"),
                            node.has("input") ? OptionalLong.of(number(node, "input")) : OptionalLong.empty());
                case "trust" -> new LedgerLine.Trust(word(node, "model"), at);
                default -> throw new IllegalArgumentException("not a line that is known");
            };
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IllegalArgumentException("not a whole line", e);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    private static LedgerLine.Reserve reserve(JsonNode node, Instant at) {
        return new LedgerLine.Reserve(
                word(node, "id"),
                word(node, "run"),
                at,
                instant(node, "until"),
                new Purpose(word(node, "task"), word(node, "note"), routing(node)),
                word(node, "model"),
                Effort.valueOf(word(node, "effort").toUpperCase(Locale.ROOT)),
                node.has("step") ? Math.toIntExact(number(node, "step")) : 0,
                number(node, "input"),
                number(node, "output"),
                money(node));
    }

    /** Lines of older versions have none. */
    private static Optional<Routing> routing(JsonNode node) {
        return node.has("strategy")
                ? Optional.of(new Routing(word(node, "difficulty"), word(node, "strategy"), word(node, "why")))
                : Optional.empty();
    }

    private static Usage usage(JsonNode node) {
        return new Usage(
                number(node, "input"),
                number(node, "cache_read"),
                number(node, "cache_write_short"),
                number(node, "cache_write_long"),
                number(node, "output"),
                number(node, "thinking"));
    }

    private static MicroDollars money(JsonNode node) {
        return new MicroDollars(number(node, "cost"));
    }

    private static Instant instant(JsonNode node, String key) {
        return Instant.parse(word(node, key));
    }

    private static String word(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no " + key);
        }
        return value.textValue();
    }

    private static long number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0) {
            throw new IllegalArgumentException("no " + key);
        }
        return value.longValue();
    }
}
