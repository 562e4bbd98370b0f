package dev.wikiclean.reason.model;

import dev.wikiclean.reason.model.ModelFacts.Caching;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.ModelFacts.Temperature;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads providers and models from {@code models.yaml} and from configuration. What is not said stays as it was. */
final class ProviderReader {
    private ProviderReader() {}

    static Provider provider(String name, FacetReader node, Optional<Provider> known) {
        node.onlyKeys("wire", "base-url", "key", "output-cap", "models");
        WireFormat wire = node.choice("wire", WireFormat.values())
                .or(() -> known.map(Provider::wire))
                .orElseThrow(() -> node.wrong("`wire` is missing: one of " + Labels.all(WireFormat.values())));
        URI url = node.text("base-url")
                .map(text -> uri(text, node))
                .or(() -> known.map(Provider::baseUrl))
                .orElseThrow(() -> node.wrong("`base-url` is missing, such as http://127.0.0.1:8080/v1"));
        Optional<String> key = node.has("key") ? node.text("key") : known.flatMap(Provider::keyVariable);
        String cap =
                node.text("output-cap").or(() -> known.map(Provider::outputCap)).orElse("max_tokens");
        return checked(node, () -> new Provider(name, wire, url, key.filter(k -> !k.equals("none")), cap));
    }

    static ModelFacts facts(String id, FacetReader node, Provider provider, Optional<ModelFacts> known) {
        node.onlyKeys("source", "date", "thinking", "temperature", "schema", "caching", "limits", "prices");
        FacetReader limits = node.below("limits").onlyKeys("input", "output");
        Thinking thinking = node.has("thinking")
                ? thinking(node.below("thinking"))
                : known.map(ModelFacts::thinking).orElse(Thinking.NONE);
        Map<String, Object> prices = node.has("prices")
                ? prices(node)
                : known.map(ModelFacts::prices).orElse(Map.of());
        return checked(
                node,
                () -> new ModelFacts(
                        id,
                        provider,
                        thinking,
                        node.choice("temperature", Temperature.values())
                                .or(() -> known.map(ModelFacts::temperature))
                                .orElse(Temperature.ALWAYS),
                        node.choice("schema", Schema.values())
                                .or(() -> known.map(ModelFacts::schema))
                                .orElse(Schema.JSON),
                        node.choice("caching", Caching.values())
                                .or(() -> known.map(ModelFacts::caching))
                                .orElse(Caching.NONE),
                        limits.number("input")
                                .or(() -> known.map(ModelFacts::inputLimit))
                                .orElseThrow(() -> node.wrong("`limits: {input: N, output: N}` is missing")),
                        limits.number("output")
                                .or(() -> known.map(ModelFacts::outputLimit))
                                .orElseThrow(() -> node.wrong("`limits: {input: N, output: N}` is missing")),
                        source(node, known),
                        prices));
    }

    /** The word {@code free} becomes a mapping like the others. */
    private static Map<String, Object> prices(FacetReader node) {
        return node.is("prices", "free") ? Map.of("free", true) : node.mapping("prices");
    }

    private static String source(FacetReader node, Optional<ModelFacts> known) {
        return node.text("source")
                .map(source -> source
                        + node.text("date").map(date -> " (" + date + ")").orElse(""))
                .or(() -> known.map(ModelFacts::source))
                .orElse("configuration");
    }

    private static Thinking thinking(FacetReader node) {
        node.onlyKeys("switch", "local", "efforts", "off", "least", "budget-field");
        Thinking.Style style = node.choice("switch", Thinking.Style.values())
                .orElseThrow(() -> node.wrong("`switch` is missing: one of " + Labels.all(Thinking.Style.values())));
        return checked(
                node,
                () -> new Thinking(
                        style,
                        node.text("local").orElse(""),
                        node.texts("efforts"),
                        node.text("off").orElse(""),
                        node.number("least").orElse(0),
                        node.text("budget-field")));
    }

    private static URI uri(String text, FacetReader node) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw node.wrong("`base-url` is no URL, such as http://127.0.0.1:8080/v1");
        }
    }

    private static <T> T checked(FacetReader node, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("providers.")
                    ? e
                    : node.wrong(String.valueOf(e.getMessage()));
        }
    }
}
