package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.ConfigException;
import dev.wikiclean.rules.ConfigSchema;
import dev.wikiclean.rules.EffectiveConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors take, and the configuration as {@code wiki-clean config} prints it. */
class ConfigSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ConfigJson.schema());

    private static List<String> complaints(String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode node = JSON.valueToTree(read);
        return SCHEMA.validate(node).stream().map(Object::toString).toList();
    }

    /** With {@code -Dexamples.accept=true} it is written anew. */
    @Test
    void theShippedSchemaIsWhatTheDeclaredKeysSay() throws IOException {
        Path file = Path.of(ConfigSchema.FILE);
        if (Boolean.getBoolean("examples.accept")) {
            Files.writeString(file, ConfigJson.schema());
        }
        assertThat(file).hasContent(ConfigJson.schema());
    }

    @Test
    void theSchemaIsASchemaAndDescribesEveryKey() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
        JsonNode schema = JSON.readTree(ConfigJson.schema());
        assertThat(meta.validate(schema)).isEmpty();
        for (JsonNode property : schema.get("properties")) {
            assertThat(property.path("description").asText()).endsWith(".");
        }
        assertThat(complaints("rules: {broken-link: wran}")).isNotEmpty();
    }

    @Test
    void theProfilesAndTheConfigurationsOfTheExamplesPass() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            List<Path> configurations = files.filter(file -> file.endsWith(Config.FILE_NAME)
                            || file.startsWith("rules/profiles")
                                    && file.toString().endsWith(".yaml"))
                    .toList();
            assertThat(configurations).hasSizeGreaterThan(5);
            for (Path file : configurations) {
                assertThat(complaints(Files.readString(file))).as("%s", file).isEmpty();
            }
        }
        assertThat(complaints(Files.readString(Path.of("vault-sample", Config.FILE_NAME))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends: agent-wiki",
                "rules:\nmoc:\nignore:",
                "rules: {broken-link: {severity: error, history: off, include: a/**}, stub-note: off}",
                "rules: {broken-link: {history: 500}, stub-note: {remove: true, exclude: [a, b]}}",
                "ignore: drafts/**\ninclude: [a/**]\nstub-markers: [404, TODO, true]",
                "placeholders: [\"/^XX+$/\", TODO]\ndate-formats: [YYYYMMDD]",
                "concepts: {LLM: Large Language Model, 1984: 1984}\nerror-patterns: {oops: 10}",
                "duplicates: {prefer: [wiki/**], redirects: remove, origin-heading: 'Aus %s', redirect-line: '→ %s'}",
                "moc: {folder: /Maps/, min-notes: 2, title: 'Map of {name}', category-key: kind}",
                "mentions: {common-percent: 0, ignore: [The]}",
                "reasoning: {model: claude-sonnet-5-5, small-model: none, urls: true, ignore: diary/**}",
                "reasoning: {providers: {home: {wire: chat-completions, base-url: 'http://127.0.0.1:8080/v1', key: HOME_KEY,"
                        + " output-cap: max_tokens, models: {local: {in: 0, out: 0.5, tiers: [{over: 1000, in: 1}], think: true}}}}}",
                "reasoning: {efforts: {low: 1024, high: 32000}, samples: {most: 40, theta: 0.8, best-of: 2}}",
                "reasoning: {strategies: {verifiable: beam-search, open-ended: thinking, cost-bound: cascade}}",
                "reasoning: {caps: {call: 0.000001usd, note: $0.10, run: 1 USD, month: 0usd, tokens: {call: 100, day: none}}}",
                "reasoning: {efforts: , strategies: , caps: }",
            })
    void whatIsRightIsReadAndPasses(String yaml) {
        assertThat(complaints(yaml)).isEmpty();
        Config config = Config.parse(yaml);

        String printed = ConfigYaml.of(config.effective());
        assertThat(values(Config.parse(printed))).as(printed).isEqualTo(values(config));
        assertThat(complaints(printed)).as(printed).isEmpty();
    }

    private static List<Object> values(Config config) {
        return config.effective().entries().stream()
                .map(entry -> (Object) List.of(entry.keys(), entry.value()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a",
                "extends: agentwiki",
                "extends: 7",
                "rulez: {}",
                "rules: [broken-link]",
                "rules: {brokenlink: warn}",
                "rules: {broken-link: loud}",
                "rules: {broken-link: true}",
                "rules: {broken-link: [warn]}",
                "rules: {broken-link: {severty: warn}}",
                "rules: {broken-link: {history: -1}}",
                "rules: {stub-note: {remove: perhaps}}",
                "rules: {stub-note: {include: {a: b}}}",
                "ignore: {a: b}",
                "ignore: [[a]]",
                "concepts: [a]",
                "concepts: {a: [b]}",
                "error-patterns: {a: 11}",
                "error-patterns: {'* oops': 3}",
                "moc: {min-notes: 0}",
                "moc: {min-notes: 1.5}",
                "moc: {title: MOC}",
                "moc: {title: 'a/{name}'}",
                "moc: {folder: ../up}",
                "moc: {category-key: ' '}",
                "duplicates: {redirects: drop}",
                "duplicates: {origin-heading: From}",
                "mentions: {common-percent: 101}",
                "mentions: 3",
                "reasoning: {modell: x}",
                "reasoning: {providers: {home: {wire: chat}}}",
                "reasoning: {providers: {home: {key: sk-ant-api03-abc}}}",
                "reasoning: {providers: {home: {key: lower_case}}}",
                "reasoning: {providers: {home: {base-url: 'ftp://x'}}}",
                "reasoning: {providers: {home: {base-url: 'https://user:word@x/v1'}}}",
                "reasoning: {providers: {home: {base-url: 'https://x/v1?key=1'}}}",
                "reasoning: {providers: {home: {models: [a]}}}",
                "reasoning: {efforts: {low: 1000}}",
                "reasoning: {efforts: {most: 1024}}",
                "reasoning: {strategies: {open-ended: best-of-n}}",
                "reasoning: {strategies: {fuzzy-quality: beam-search}}",
                "reasoning: {strategies: {verifiable: guess}}",
                "reasoning: {strategies: {easy: single}}",
                "reasoning: {samples: {theta: 0.4}}",
                "reasoning: {samples: {theta: 1}}",
                "reasoning: {samples: {most: 0}}",
                "reasoning: {caps: {call: 5}}",
                "reasoning: {caps: {call: 5eur}}",
                "reasoning: {caps: {call: -1usd}}",
                "reasoning: {caps: {call: 0.0000001usd}}",
                "reasoning: {caps: {tokens: {run: -1}}}",
                "reasoning: {urls: maybe}",
            })
    void whatIsWrongIsRefusedByBoth(String yaml) {
        assertThat(complaints(yaml)).isNotEmpty();
        assertThatThrownBy(() -> Config.parse(yaml)).isInstanceOf(ConfigException.class);
    }

    @Test
    void eachValueSaysWhereItComesFrom() {
        EffectiveConfig config = Config.parse("""
                extends: agent-wiki
                rules:
                  broken-link: {history: 7}
                concepts:
                  LLM: Large Language Model
                stub-markers: ["\\u0007 \\"x\\"\\n", "off", "예: 아니오"]
                """).effective();

        assertThat(ConfigYaml.of(config))
                .startsWith("# .wiki-clean.yaml over profile agent-wiki\nextends: agent-wiki\n\nrules:\n")
                .contains(
                        "\n  broken-link:\n    severity: warn  # default.yaml\n    history: 7  # .wiki-clean.yaml:3\n")
                .contains("\n  category-moc:\n    severity: info  # agent-wiki.yaml\n")
                .contains("\ninclude: []  # built in\n")
                .contains("\nconcepts:  # .wiki-clean.yaml:5\n  LLM: Large Language Model  # .wiki-clean.yaml:5\n")
                .contains("\nstub-markers: [\"\\u0007 \\\"x\\\"\\n\", off, \"예: 아니오\"]  # .wiki-clean.yaml:6\n");
        assertThat(ConfigJson.of(config))
                .contains("\"key\" : \"rules.broken-link.history\",\n      \"value\" : 7,\n      \"source\" :");
    }
}
