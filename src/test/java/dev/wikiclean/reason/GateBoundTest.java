package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.Transport.Bound;
import dev.wikiclean.reason.budget.CacheUse;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.WireFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How much of a request is reserved before it is sent. */
class GateBoundTest {
    @Test
    void theInputIsNeverMoreThanItsBound() {
        for (String text : List.of("a", "한국어 노트 🧪 \u0000\u0007\"\\", "x".repeat(10_000))) {
            try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                    OutboundGate gate = provider.gate()) {
                Request request = new Request(
                        new Purpose("verify", ""),
                        "claude-sonnet-5-5",
                        new Prompt(text, text, text + "?"),
                        Optional.empty(),
                        EffortStep.NONE,
                        50,
                        OptionalDouble.empty());
                gate.send(request);
                assertThat(gate.inputBound(request))
                        .isGreaterThan(provider.seen().get(0).body().length);
            }
        }
    }

    /** What is reserved for caches is what can be billed for them. */
    @Test
    void writesToCachesAreReservedOnlyWhereTheyCanBeBilled() throws Exception {
        ModelCatalog catalog = ModelCatalog.packaged()
                .with(Map.of(
                        "home",
                        Map.of(
                                "wire",
                                "chat-completions",
                                "base-url",
                                "http://127.0.0.1:9/v1",
                                "models",
                                Map.of(
                                        "automatic", model(Map.of("input", 1, "output", 2)),
                                        "priced", model(Map.of("input", 1, "output", 2, "cache-write", 1.25))))));
        try (OutboundGate gate =
                new OutboundGate(catalog, prompt -> Optional.empty(), name -> Optional.empty(), GateLimits.DEFAULT)) {
            for (var expected : Map.of(
                            "claude-sonnet-5-5", CacheUse.SHORT,
                            "deepseek-flash", CacheUse.NONE,
                            "automatic", CacheUse.NONE,
                            "priced", CacheUse.SHORT)
                    .entrySet()) {
                assertThat(gate.bound(OutboundGateTest.request(expected.getKey()))
                                .caching())
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue());
            }
            for (String id : catalog.ids()) {
                ModelFacts facts = catalog.facts(id).orElseThrow();
                boolean gemini = facts.provider().wire() == WireFormat.GEMINI;
                Bound bound = gate.bound(OutboundGateTest.request(id));
                assertThat(bound.caching()).as(id).isNotEqualTo(CacheUse.ANY);
                assertThat(gemini && bound.caching() != CacheUse.NONE).as(id).isFalse();
            }
        }
    }

    private static Map<String, Object> model(Map<String, Object> prices) {
        return Map.of("caching", "automatic", "limits", Map.of("input", 200_000, "output", 30_000), "prices", prices);
    }
}
