package dev.wikiclean.reason;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wikiclean.reason.ProviderFormats.End;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.reason.model.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * All providers on this machine, for tests: answers in their formats, rejects what they document to reject, keeps every
 * byte that it receives and its own count of what it bills.
 */
public final class LoopbackProvider implements AutoCloseable {
    /** The key that is accepted. */
    public static final String KEY = "loopback-key-0123456789";

    /** The environment variable that holds it. */
    public static final String KEY_VARIABLE = "LOOPBACK_KEY";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Seen, Behaviour> script;
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Seen> seen = new ArrayList<>();
    private final List<Usage> billed = new ArrayList<>();
    private volatile BiConsumer<Seen, Usage> bookkeeper = (request, usage) -> {};

    private LoopbackProvider(Function<Seen, Behaviour> script, int port) {
        this.script = script;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers as the script says, on a free port. The script is asked by several threads. */
    public static LoopbackProvider start(Function<Seen, Behaviour> script) {
        return new LoopbackProvider(script, 0);
    }

    static LoopbackProvider start(Function<Seen, Behaviour> script, int port) {
        return new LoopbackProvider(script, port);
    }

    /** Answers every request like this. */
    public static LoopbackProvider always(Behaviour behaviour) {
        return start(request -> behaviour);
    }

    /** Answers one after the other; the last one from then on. */
    public static LoopbackProvider inTurn(Behaviour... behaviours) {
        List<Behaviour> left = new ArrayList<>(List.of(behaviours));
        return start(request -> {
            synchronized (left) {
                return left.size() > 1 ? left.remove(0) : left.get(0);
            }
        });
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The packaged models, all of them answered by this server. */
    public ModelCatalog catalog() {
        return ModelCatalog.packaged().with(settings());
    }

    /** What a configuration says under {@code reasoning: providers:} to have this server answer for all. */
    public Map<String, Map<String, String>> settings() {
        Map<String, Map<String, String>> settings = new TreeMap<>();
        for (var provider : ModelCatalog.packaged().providers()) {
            boolean versioned = provider.wire() == WireFormat.OPENAI_RESPONSES;
            settings.put(provider.name(), Map.of("base-url", url() + (versioned ? "/v1" : ""), "key", KEY_VARIABLE));
        }
        return settings;
    }

    /** An environment that holds the key. */
    public Function<String, Optional<String>> environment() {
        return name -> name.equals(KEY_VARIABLE) ? Optional.of(KEY) : Optional.empty();
    }

    /** A way out to this server that lets every prompt pass. */
    public OutboundGate gate() {
        return new OutboundGate(catalog(), prompt -> Optional.empty(), environment(), GateLimits.DEFAULT);
    }

    /** Every request so far. */
    public synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** What it billed for each answer so far, by its own count, whether or not the answer arrived. */
    public synchronized List<Usage> billed() {
        return List.copyOf(billed);
    }

    /** The sum of what it billed. */
    public Usage total() {
        return billed().stream().reduce(Usage.ZERO, Usage::plus);
    }

    /** Tells of everything that is billed, before it is answered. */
    void billing(BiConsumer<Seen, Usage> keeper) {
        bookkeeper = keeper;
    }

    /** Lets slow answers go. */
    public void release() {
        released.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Seen request = new Seen(
                    wire(exchange.getRequestURI().getPath()),
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            synchronized (this) {
                seen.add(request);
            }
            Behaviour rejected = DocumentedRules.rejection(request).orElse(null);
            Behaviour behaviour = rejected == null ? script.apply(request) : rejected;
            Usage bill = bill(request, behaviour);
            synchronized (this) {
                billed.add(bill);
            }
            bookkeeper.accept(request, bill);
            answer(exchange, request, behaviour, bill);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WireFormat wire(String path) {
        if (path.contains("/messages")) {
            return WireFormat.ANTHROPIC_MESSAGES;
        }
        if (path.endsWith("/responses")) {
            return WireFormat.OPENAI_RESPONSES;
        }
        return path.endsWith(":generateContent") ? WireFormat.GEMINI : WireFormat.CHAT_COMPLETIONS;
    }

    /** Four bytes a token; the output, thinking included, no more than the cap. */
    private static Usage bill(Seen request, Behaviour behaviour) {
        if (behaviour.usage().isPresent()) {
            return behaviour.usage().get();
        }
        if (behaviour.kind() == Behaviour.Kind.CLOSED || behaviour.kind() == Behaviour.Kind.RAW) {
            return Usage.ZERO;
        }
        long output = tokens(behaviour.text()) + behaviour.thinkingTokens();
        long capped = behaviour.kind() == Behaviour.Kind.UNCAPPED ? output : Math.min(output, request.maxTokens());
        long full = behaviour.kind() == Behaviour.Kind.TRUNCATED ? request.maxTokens() : capped;
        return new Usage(tokens(request.bodyText()), 0, 0, 0, full, Math.min(full, behaviour.thinkingTokens()));
    }

    private static long tokens(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + 3) / 4;
    }

    private void answer(HttpExchange exchange, Seen request, Behaviour behaviour, Usage bill)
            throws IOException, InterruptedException {
        behaviour.headers().forEach(exchange.getResponseHeaders()::set);
        switch (behaviour.kind()) {
            case ANSWER, UNCAPPED -> {
                boolean cap = behaviour.kind() == Behaviour.Kind.ANSWER
                        && behaviour.usage().isEmpty()
                        && tokens(behaviour.text()) + behaviour.thinkingTokens() > request.maxTokens();
                send(exchange, 200, message(request, behaviour, cap ? End.CAP : End.WHOLE, bill));
            }
            case TRUNCATED -> send(exchange, 200, message(request, behaviour, End.CAP, bill));
            case REFUSAL -> send(exchange, 200, message(request, behaviour, End.REFUSAL, bill));
            case BLOCKED -> send(exchange, 200, ProviderFormats.blocked(request, bill));
            case STATUS ->
                send(
                        exchange,
                        behaviour.status(),
                        ProviderFormats.error(request.wire(), behaviour.status(), behaviour.text()));
            case RAW -> send(exchange, behaviour.status(), behaviour.text());
            case CUT -> cut(exchange, message(request, behaviour, End.WHOLE, bill));
            case CLOSED -> {
                // closing is all
            }
            case SLOW -> {
                released.await();
                send(exchange, 200, message(request, behaviour, End.WHOLE, bill));
            }
            case STALLED -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                released.await();
            }
        }
    }

    private static String message(Seen request, Behaviour behaviour, End end, Usage bill) {
        return ProviderFormats.answer(request, behaviour.text(), behaviour.thinking(), end, bill, behaviour.reported());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void cut(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
