package dev.wikiclean.reason;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.reason.model.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Answers from a file, the first one whose words the request holds:
 *
 * <pre>
 * {"answers": [
 *    {"when": ["check the claim", "max_tokens"], "json": {"verdict": "refuted"}, "thinking": "hm", "thinking-tokens": 90},
 *    {"when": ["judge"], "text": "same", "times": 1},
 *    {"when": ["judge"], "do": "status", "status": 429, "headers": {"retry-after": "1"}, "text": "slow down"},
 *    {"text": "whatever else is asked"}]}
 * </pre>
 *
 * {@code when} are words that all stand in what the model is told, or in the name of the model; {@code times} is how often
 * the answer may be given; {@code do} is a {@link Behaviour.Kind}; {@code usage} is what is billed, by the names of {@link
 * Usage}.
 */
final class LoopbackScript implements Function<Seen, Behaviour> {
    private final List<Step> steps = new ArrayList<>();

    private LoopbackScript() {}

    static LoopbackScript read(Path file) throws IOException {
        LoopbackScript script = new LoopbackScript();
        for (JsonNode answer :
                new ObjectMapper().readTree(Files.readString(file)).path("answers")) {
            script.steps.add(new Step(answer));
        }
        return script;
    }

    @Override
    public synchronized Behaviour apply(Seen seen) {
        String told = seen.model() + "\n" + seen.prompt();
        return steps.stream()
                .filter(step -> step.fits(told))
                .findFirst()
                .map(Step::take)
                .orElseGet(() -> Behaviour.status(404, "the script has no answer to this request"));
    }

    /** One answer of the file. */
    private static final class Step {
        private final JsonNode node;
        private int left;

        Step(JsonNode node) {
            this.node = node;
            this.left = node.path("times").asInt(Integer.MAX_VALUE);
        }

        boolean fits(String told) {
            for (JsonNode words : node.path("when")) {
                if (!told.contains(words.asText())) {
                    return false;
                }
            }
            return left > 0;
        }

        Behaviour take() {
            left--;
            Behaviour behaviour = behaviour(
                            node.has("json")
                                    ? node.get("json").toString()
                                    : node.path("text").asText())
                    .thinking(
                            node.path("thinking").asText(),
                            node.path("thinking-tokens").asInt());
            if (node.has("usage")) {
                behaviour = behaviour.billing(usage(node.get("usage")));
            }
            for (var header : node.path("headers").properties()) {
                behaviour = behaviour.header(header.getKey(), header.getValue().asText());
            }
            return behaviour;
        }

        private Behaviour behaviour(String text) {
            String kind = node.path("do").asText("answer");
            return switch (Behaviour.Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
                case ANSWER -> Behaviour.answer(text);
                case TRUNCATED -> Behaviour.truncated(text);
                case REFUSAL -> Behaviour.refusal(text);
                case BLOCKED -> Behaviour.blocked();
                case STATUS -> Behaviour.status(node.path("status").asInt(500), text);
                case RAW -> Behaviour.raw(text);
                case CUT -> Behaviour.cut(text);
                case CLOSED -> Behaviour.closed();
                case SLOW -> Behaviour.slow();
                case STALLED -> Behaviour.stalled();
                case UNCAPPED -> Behaviour.uncapped(text);
            };
        }

        private static Usage usage(JsonNode usage) {
            return new Usage(
                    usage.path("input").asLong(),
                    usage.path("cacheRead").asLong(),
                    usage.path("cacheWriteShort").asLong(),
                    usage.path("cacheWriteLong").asLong(),
                    usage.path("output").asLong(),
                    usage.path("thinking").asLong());
        }
    }
}
