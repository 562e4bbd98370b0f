package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.Clearance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OutboundGateTest {
    private static final Clearance ALL = prompt -> Optional.empty();
    private static final String MODEL = "claude-sonnet-5-5";

    @Test
    void whatIsNotClearedDoesNotLeave() {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = gate(provider, prompt -> Optional.of("a private note"), provider.environment())) {
            assertThat(gate.send(request(MODEL))).isEqualTo(new Refusal(Reason.NOT_CLEARED, "a private note"));
            assertThat(provider.seen()).isEmpty();
        }
    }

    @Test
    void aCheckThatFailsClearsNothing() {
        Clearance broken = prompt -> {
            throw new IllegalStateException("cannot judge: " + prompt.question());
        };
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = gate(provider, broken, provider.environment())) {
            Refusal refusal = (Refusal) gate.send(request(MODEL));
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_CLEARED);
            assertThat(refusal.why()).doesNotContain("Is it so?");
            assertThat(provider.seen()).isEmpty();
        }
    }

    @Test
    void everyPartOfTheRequestIsShownToTheCheck() {
        List<String> shown = new ArrayList<>();
        Clearance listening = prompt -> {
            shown.add(prompt.system() + "|" + prompt.material() + "|" + prompt.question());
            return Optional.empty();
        };
        String schema = "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}";
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("{}"));
                OutboundGate gate = gate(provider, listening, provider.environment())) {
            assertThat(gate.send(request(MODEL, Optional.of(schema)))).isInstanceOf(Outcome.Answered.class);
            assertThat(shown).containsExactly("You check claims.|the source|Is it so?", "||" + schema);
        }
    }

    @Test
    void withoutAKeyNothingIsSent() {
        for (String key : List.of("", "  ", "two words", "line\nx-other: injected", "schlüssel")) {
            try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                    OutboundGate gate = gate(provider, ALL, name -> Optional.of(key))) {
                Refusal refusal = (Refusal) gate.send(request(MODEL));
                assertThat(refusal.reason()).isEqualTo(Reason.NO_KEY);
                assertThat(refusal.why()).contains(LoopbackProvider.KEY_VARIABLE);
                assertThat(key.isBlank() || !refusal.why().contains(key)).isTrue();
                assertThat(provider.seen()).isEmpty();
            }
        }
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = gate(provider, ALL, name -> Optional.empty())) {
            assertThat(((Refusal) gate.send(request(MODEL))).reason()).isEqualTo(Reason.NO_KEY);
        }
    }

    @Test
    void theKeyIsReadAnewForEachAttempt() {
        AtomicInteger asked = new AtomicInteger();
        Function<String, Optional<String>> rotating =
                name -> Optional.of(asked.getAndIncrement() == 0 ? "an-old-key" : LoopbackProvider.KEY + "\n");
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = gate(provider, ALL, rotating)) {
            Failed failed = (Failed) gate.send(request(MODEL));
            assertThat(failed.failure()).isEqualTo(Failure.UNAUTHORIZED);
            assertThat(failed.why()).doesNotContain("an-old-key");
            assertThat(gate.send(request(MODEL))).isInstanceOf(Outcome.Answered.class);
        }
    }

    @Test
    void nothingToldOfAFailureHoldsTheKey() throws IOException {
        String key = "sk-ant-canary-of-the-key";
        for (Behaviour behaviour : List.of(
                Behaviour.closed(),
                Behaviour.cut("x"),
                Behaviour.raw(key),
                Behaviour.status(500, key),
                Behaviour.status(400, key).header("retry-after", key))) {
            try (LoopbackProvider provider = LoopbackProvider.always(behaviour)) {
                // The rules of the server do not know this key: the behaviour is asked for by the model's own server.
                assertKeyIsNotTold(provider.url(), key);
            }
        }
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = closed.getLocalPort();
            closed.close();
            assertKeyIsNotTold("http://127.0.0.1:" + port, key);
        }
    }

    private static void assertKeyIsNotTold(String url, String key) {
        try (OutboundGate gate = new OutboundGate(catalog(url), ALL, name -> Optional.of(key), GateLimits.DEFAULT)) {
            Outcome outcome = gate.send(request(MODEL));
            assertThat(outcome).isInstanceOf(Failed.class);
            assertThat(outcome.toString()).doesNotContain(key);
        }
    }

    @Test
    void aServerThatIsNotThereIsNotPaid() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        for (String url : List.of("http://127.0.0.1:" + port, "https://127.0.0.1:" + port)) {
            try (OutboundGate gate =
                    new OutboundGate(catalog(url), ALL, name -> Optional.of("key"), GateLimits.DEFAULT)) {
                Failed failed = (Failed) gate.send(request(MODEL));
                assertThat(failed.failure()).isEqualTo(Failure.UNREACHABLE);
                assertThat(failed.sent()).isFalse();
                assertThat(failed.retryable()).isTrue();
            }
        }
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        try (LoopbackProvider provider = LoopbackProvider.always(
                Behaviour.raw("{\"choices\":[{\"message\":{\"content\":\"hi\"},\"finish_reason\":\"stop\"}]}"))) {
            ModelCatalog catalog = ModelCatalog.packaged()
                    .with(Map.of(
                            "home",
                            Map.of(
                                    "wire",
                                    "chat-completions",
                                    "base-url",
                                    provider.url() + "/",
                                    "models",
                                    Map.of("m", Map.of("limits", Map.of("input", 100, "output", 100))))));
            try (OutboundGate gate = new OutboundGate(
                    catalog,
                    ALL,
                    name -> {
                        throw new AssertionError("no key is wanted");
                    },
                    GateLimits.DEFAULT)) {
                Request request = new Request(
                        new Purpose("probe", ""),
                        "m",
                        new Prompt("", "", "hello"),
                        Optional.empty(),
                        EffortStep.NONE,
                        50,
                        OptionalDouble.empty());
                gate.send(request);
                assertThat(provider.seen().get(0).path()).isEqualTo("/chat/completions");
                assertThat(provider.seen().get(0).headers()).doesNotContainKey("authorization");
            }
        }
    }

    @Test
    void onceClosedNothingIsSent() {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"))) {
            OutboundGate gate = provider.gate();
            assertThat(gate.send(request(MODEL))).isInstanceOf(Outcome.Answered.class);
            gate.close();
            assertThat(((Refusal) gate.send(request(MODEL))).reason()).isEqualTo(Reason.STOPPED);
            assertThat(provider.seen()).hasSize(1);
        }
    }

    @Test
    void anUnknownModelIsNotAsked() {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = provider.gate()) {
            assertThat(((Refusal) gate.send(request("claude-9"))).reason()).isEqualTo(Reason.NOT_ACCEPTED);
            assertThat(provider.seen()).isEmpty();
        }
    }

    @Test
    void aSchemaThatNotEveryProviderTakesIsNotSent() {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = provider.gate()) {
            for (String schema : List.of(
                    "{",
                    "[]",
                    "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                    "{\"type\":\"object\",\"properties\":{}}",
                    "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[],"
                            + "\"additionalProperties\":false}",
                    "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"x\"}},"
                            + "\"required\":[\"a\"],\"additionalProperties\":false}")) {
                Refusal refusal = (Refusal) gate.send(request(MODEL, Optional.of(schema)));
                assertThat(refusal.reason()).as(schema).isEqualTo(Reason.NOT_ACCEPTED);
            }
            assertThat(provider.seen()).isEmpty();
        }
    }

    private static OutboundGate gate(
            LoopbackProvider provider, Clearance clearance, Function<String, Optional<String>> environment) {
        return new OutboundGate(provider.catalog(), clearance, environment, GateLimits.DEFAULT);
    }

    static ModelCatalog catalog(String url) {
        return ModelCatalog.packaged().with(Map.of("anthropic", Map.of("base-url", url)));
    }

    static Request request(String model) {
        return request(model, Optional.empty());
    }

    private static Request request(String model, Optional<String> schema) {
        return new Request(
                new Purpose("verify", "AI/Note.md"),
                model,
                new Prompt("You check claims.", "the source", "Is it so?"),
                schema,
                new EffortStep(Effort.LOW, 2000),
                4000,
                OptionalDouble.empty());
    }
}
