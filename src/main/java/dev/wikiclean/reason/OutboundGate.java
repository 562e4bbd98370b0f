package dev.wikiclean.reason;

import dev.wikiclean.reason.budget.CacheUse;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Prices;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Provider;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.WireFormat;
import dev.wikiclean.reason.privacy.Clearance;
import dev.wikiclean.reason.wire.AnthropicCounting;
import dev.wikiclean.reason.wire.Reply;
import dev.wikiclean.reason.wire.Sending;
import dev.wikiclean.reason.wire.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;

/**
 * The only way out: no other class can send. Sends one attempt, once, to the provider of the request's model, after the
 * {@link Clearance} has seen all of it. The key is read from the environment at that moment and kept nowhere. Whatever
 * happens ends in an {@link Outcome} that repeats neither key nor prompt nor answer. Safe for use by several threads.
 */
public final class OutboundGate implements Transport, AutoCloseable {
    private final ModelCatalog catalog;
    private final Clearance clearance;
    private final Function<String, Optional<String>> environment;
    private final GateLimits limits;
    private final Object lock = new Object();
    private HttpClient client;
    private boolean closed;

    /**
     * Sends nothing yet.
     *
     * @param environment the value of a variable of the environment
     */
    public OutboundGate(
            ModelCatalog catalog,
            Clearance clearance,
            Function<String, Optional<String>> environment,
            GateLimits limits) {
        this.catalog = catalog;
        this.clearance = clearance;
        this.environment = environment;
        this.limits = limits;
    }

    /** Made when it is first needed: many runs ask nothing. Nothing once the way out is closed. */
    private Optional<HttpClient> client() {
        synchronized (lock) {
            if (client == null && !closed) {
                client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(limits.connect())
                        .build();
            }
            return closed ? Optional.empty() : Optional.of(client);
        }
    }

    /** Why the request is not sent: its model is not known or would reject it, or something in it must not leave. */
    @Override
    public Optional<Refusal> objection(Request request) {
        Optional<ModelFacts> facts = catalog.facts(request.model());
        if (facts.isEmpty()) {
            return Optional.of(new Refusal(Reason.NOT_ACCEPTED, "no model of this name is known: " + request.model()));
        }
        return facts.get()
                .objection(request)
                .map(why -> new Refusal(Reason.NOT_ACCEPTED, why))
                .or(() -> cleared(request))
                .or(() -> unspeakable(request, facts.get()));
    }

    private static Optional<Refusal> unspeakable(Request request, ModelFacts facts) {
        try {
            Wire.of(facts.provider().wire()).sending(request, facts);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Refusal(Reason.NOT_ACCEPTED, String.valueOf(e.getMessage())));
        }
    }

    /** Sends one attempt and waits for its end. */
    public Outcome send(Request request) {
        return send(request, limits.answer());
    }

    @Override
    public Outcome send(Request request, Duration longest) {
        Optional<Refusal> refused = objection(request);
        if (refused.isPresent()) {
            return refused.get();
        }
        ModelFacts facts = catalog.facts(request.model()).orElseThrow();
        Wire wire = Wire.of(facts.provider().wire());
        Sending sending = wire.sending(request, facts);
        Duration time = longest.compareTo(limits.answer()) < 0 ? longest : limits.answer();
        return exchange(facts.provider(), sending, time, reply -> wire.outcome(request, facts, reply));
    }

    @Override
    public Bound bound(Request request) throws PriceException {
        ModelFacts facts = catalog.facts(request.model())
                .orElseThrow(() -> new PriceException("no model of this name is known: " + request.model()));
        Prices prices = Prices.of(facts.prices());
        return new Bound(prices, inputBound(request), caching(facts), limits.answer());
    }

    /**
     * Which writes can be billed: those to a cache that the request marks, which lives for minutes, and those to an automatic
     * one whose price list has a price for them. No wire asks for a cache that lives longer.
     */
    private static CacheUse caching(ModelFacts facts) {
        boolean writes =
                switch (facts.caching()) {
                    case NONE -> false;
                    case BREAKPOINTS -> true;
                    case AUTOMATIC -> Prices.hasWrites(facts.prices());
                };
        return writes ? CacheUse.SHORT : CacheUse.NONE;
    }

    /**
     * More tokens than the input of this request can be billed as: a token is no shorter than a byte of what is sent, and
     * what the provider adds to it is covered by a margin.
     *
     * @throws IllegalArgumentException for a request that {@link #send} would refuse
     */
    public long inputBound(Request request) {
        ModelFacts facts = catalog.facts(request.model())
                .orElseThrow(() -> new IllegalArgumentException("no model of this name: " + request.model()));
        return Wire.of(facts.provider().wire()).sending(request, facts).body().length + limits.overheadTokens();
    }

    @Override
    public boolean counts(Request request) {
        return catalog.facts(request.model())
                .filter(facts -> facts.provider().wire() == WireFormat.ANTHROPIC_MESSAGES)
                .isPresent();
    }

    /** A tenth more than the count, and what else may be added to it: the schema, the provider's own instructions. */
    @Override
    public OptionalLong counted(Request request, Duration longest) {
        if (!counts(request) || objection(request).isPresent()) {
            return OptionalLong.empty();
        }
        ModelFacts facts = catalog.facts(request.model()).orElseThrow();
        long[] count = {-1};
        Outcome outcome = exchange(facts.provider(), AnthropicCounting.sending(request, facts), longest, reply -> {
            count[0] = AnthropicCounting.tokens(reply).orElse(-1);
            return failed(Failure.GARBAGE, "a count is no answer", false);
        });
        if (count[0] < 0 || outcome instanceof Refusal) {
            return OptionalLong.empty();
        }
        long schema = request.schema()
                .map(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .orElse(0);
        return OptionalLong.of(count[0] + count[0] / 10 + 1 + schema + limits.overheadTokens());
    }

    /** What must not leave, in the prompt or in the schema; a check that fails counts as an objection. */
    private Optional<Refusal> cleared(Request request) {
        try {
            Optional<String> objection = clearance.objection(request.prompt());
            if (objection.isEmpty() && request.schema().isPresent()) {
                objection =
                        clearance.objection(new Prompt("", "", request.schema().get()));
            }
            return objection.map(why -> new Refusal(Reason.NOT_CLEARED, why));
        } catch (RuntimeException e) {
            return Optional.of(new Refusal(Reason.NOT_CLEARED, "the check of what may leave failed; nothing was sent"));
        }
    }

    Outcome exchange(Provider provider, Sending sending, Duration longest, Function<Reply, Outcome> reading) {
        Optional<String> objection = Destination.objection(provider.baseUrl());
        if (objection.isPresent()) {
            return new Refusal(Reason.NOT_ACCEPTED, objection.get());
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(Destination.of(provider.baseUrl(), sending.path()))
                .timeout(longest);
        builder.header("user-agent", "wiki-clean");
        sending.headers().forEach(builder::header);
        if (provider.keyVariable().isPresent()) {
            String variable = provider.keyVariable().get();
            Optional<String> key = environment.apply(variable).map(String::strip);
            Optional<String> missing = KeyCheck.objection(variable, key);
            if (missing.isPresent()) {
                return new Refusal(Reason.NO_KEY, missing.get());
            }
            builder.header(sending.key().header(), sending.key().prefix() + key.orElseThrow());
        }
        builder.method(
                sending.method(),
                sending.body().length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(sending.body()));
        return waited(builder.build(), longest, reading);
    }

    /** The whole exchange within one time limit: that of the client ends with the headers. */
    private Outcome waited(HttpRequest request, Duration longest, Function<Reply, Outcome> reading) {
        Optional<HttpClient> open = client();
        if (open.isEmpty()) {
            return new Refusal(Reason.STOPPED, "the way out is closed");
        }
        LimitedBody body = new LimitedBody(limits.bodyBytes());
        CompletableFuture<HttpResponse<byte[]>> exchange =
                open.get().sendAsync(request, HttpResponse.BodyHandlers.fromSubscriber(body, LimitedBody::bytes));
        try {
            CompletableFuture.anyOf(exchange, body.overflow()).get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (body.overflow().isDone()) {
                exchange.cancel(true);
                return failed(Failure.GARBAGE, "the reply is longer than " + limits.bodyBytes() + " bytes", true);
            }
            HttpResponse<byte[]> response = exchange.get();
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return reading.apply(new Reply(response.statusCode(), headers, response.body()));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return failed(Failure.TIMED_OUT, "no answer within " + longest.toSeconds() + " s", true);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return failed(Failure.CUT, "stopped while waiting for the answer", true);
        } catch (ExecutionException e) {
            return broken(e.getCause(), longest);
        }
    }

    /** Only what surely happened before anything was sent counts as not sent. The exception's own words are not repeated. */
    private Outcome broken(Throwable cause, Duration longest) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException) {
            return failed(Failure.UNREACHABLE, "the provider cannot be reached", false);
        }
        if (cause instanceof HttpTimeoutException) {
            return failed(Failure.TIMED_OUT, "no answer within " + longest.toSeconds() + " s", true);
        }
        if (cause instanceof IOException) {
            return failed(Failure.CUT, "the connection ended before the answer did", true);
        }
        return failed(Failure.CUT, "the exchange broke off", true);
    }

    private static Outcome failed(Failure failure, String why, boolean sent) {
        return new Failed(failure, why, Optional.empty(), sent);
    }

    /** Ends connections at once, so that the program need not wait for them. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (client != null) {
                client.shutdownNow();
                client.close();
            }
        }
    }
}
