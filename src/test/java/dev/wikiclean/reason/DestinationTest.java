package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, and where they do not. */
class DestinationTest {
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws IOException {
        AtomicInteger elsewhere = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        String target = "http://127.0.0.1:" + other.getAddress().getPort() + "/v1/messages";
        try (LoopbackProvider provider = LoopbackProvider.always(
                        Behaviour.status(status, "moved").header("Location", target));
                OutboundGate gate = provider.gate()) {
            Failed failed = (Failed) gate.send(OutboundGateTest.request("claude-sonnet-5-5"));
            assertThat(failed.retryable()).isFalse();
            assertThat(failed.why()).contains("redirect").doesNotContain(target);
            assertThat(elsewhere).hasValue(0);
            assertThat(provider.seen()).hasSize(1);
        } finally {
            other.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.anthropic.com",
                "http://127.0.0.1.example.com:80",
                "http://localhost.example.com",
                "http://0.0.0.0:1",
                "http://10.0.0.7:8080",
                "http://[fe80::1]:1",
                "http://[::ffff:127.0.0.1]:1",
                "http://2130706433:1",
                "ftp://127.0.0.1/",
                "file:///etc/passwd",
                "//127.0.0.1:1",
                "https:opaque",
                "localhost:8080"
            })
    void nothingIsSentInTheClearToAnotherMachine(String url) {
        List<String> asked = new ArrayList<>();
        Function<String, Optional<String>> environment = name -> {
            asked.add(name);
            return Optional.of("key");
        };
        try (OutboundGate gate = new OutboundGate(
                OutboundGateTest.catalog(url), prompt -> Optional.empty(), environment, GateLimits.DEFAULT)) {
            assertThat(((Refusal) gate.send(OutboundGateTest.request("claude-sonnet-5-5"))).reason())
                    .isEqualTo(Reason.NOT_ACCEPTED);
            assertThat(asked).as("the key is not even read").isEmpty();
        }
    }
}
