package dev.wikiclean.reason.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.reason.model.ModelFacts.Caching;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCatalogTest {
    private final ModelCatalog packaged = ModelCatalog.packaged();

    @Test
    void everyPackagedModelSaysWhereItsFactsAndPricesComeFrom() {
        assertThat(packaged.ids()).hasSizeGreaterThanOrEqualTo(15).contains("claude-sonnet-5-5", "gemini-3.8-flash");
        assertThat(packaged.all()).allSatisfy(facts -> {
            assertThat(facts.source()).as(facts.id()).matches("\\S.*\\(20\\d\\d-\\d\\d-\\d\\d\\)");
            assertThat(facts.prices()).as(facts.id()).containsKeys("input", "output", "source", "date");
            assertThat(facts.provider().keyVariable()).as(facts.id()).isPresent();
            assertThat(facts.provider().baseUrl()).as(facts.id()).hasScheme("https");
        });
    }

    @Test
    void pricesStayAsTheyAreWritten() {
        assertThat(packaged.facts("claude-haiku-5-5").orElseThrow().prices())
                .containsEntry("input", "0.1")
                .containsEntry(
                        "over",
                        List.of(Map.of(
                                "input-tokens", "100000",
                                "input", "0.5",
                                "output", "2.5",
                                "cache-read", "0.05",
                                "cache-write-short", "0.625",
                                "cache-write-long", "1")));
    }

    @Test
    void aServerOfOnesOwnIsAdded() {
        ModelCatalog mine = packaged.with(Map.of(
                "home",
                Map.of(
                        "wire", "chat-completions",
                        "base-url", "http://127.0.0.1:8080/v1",
                        "models",
                                Map.of(
                                        "qwen3",
                                        Map.of(
                                                "thinking", Map.of("switch", "local", "local", "enable-thinking"),
                                                "limits", Map.of("input", 32768, "output", 8192),
                                                "prices", "free")))));
        ModelFacts qwen = mine.facts("qwen3").orElseThrow();
        assertThat(qwen.provider().keyVariable()).isEmpty();
        assertThat(qwen.provider().outputCap()).isEqualTo("max_tokens");
        assertThat(qwen.schema()).isEqualTo(Schema.JSON);
        assertThat(qwen.prices()).isEqualTo(Map.of("free", true));
        assertThat(qwen.caching()).isEqualTo(Caching.NONE);
        assertThat(mine.facts("claude-opus-5-5")).isPresent();
        assertThat(packaged.facts("qwen3")).isEmpty();
    }

    @Test
    void whatIsSaidOfAKnownProviderHoldsForItsModels() {
        ModelCatalog mine = packaged.with(
                Map.of("anthropic", Map.of("base-url", "http://127.0.0.1:9/", "key", "MY_KEY", "models", Map.of())));
        ModelFacts facts = mine.facts("claude-sonnet-5-5").orElseThrow();
        assertThat(facts.provider().baseUrl()).isEqualTo(URI.create("http://127.0.0.1:9/"));
        assertThat(facts.provider().keyVariable()).contains("MY_KEY");
        assertThat(facts.prices()).containsEntry("output", "10");
        assertThat(mine.facts("gpt-6-luna").orElseThrow().provider().baseUrl()).hasHost("api.openai.com");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() {
        assertWrong(Map.of("x", Map.of("wire", "chat")), "providers.x: `wire` is one of anthropic-messages");
        assertWrong(Map.of("x", Map.of("wire", "gemini")), "providers.x: `base-url` is missing");
        assertWrong(Map.of("x", Map.of("wires", "gemini")), "providers.x: no such key: `wires`");
        assertWrong(Map.of("anthropic", Map.of("key", "sk-ant-1234")), "NAME of an environment variable");
        assertWrong(Map.of("anthropic", Map.of("base-url", "https://me:secret@x/")), "without credentials");
        assertWrong(model(Map.of("limits", Map.of("input", 1))), "providers.anthropic.models.m: `limits: {input");
        assertWrong(
                model(Map.of("limits", Map.of("input", 1, "output", 1), "thinking", Map.of("switch", "gemini-level"))),
                "providers.anthropic.models.m.thinking: thinking.efforts is missing");
        assertWrong(
                model(Map.of("limits", Map.of("input", 1, "output", 1), "thinking", Map.of("switch", "gemini-budget"))),
                "providers.anthropic.models.m: `thinking: {switch: gemini-budget}` does not exist in"
                        + " anthropic-messages");
    }

    @Test
    void aKeyThatIsWrittenInsteadOfItsNameIsNotRepeated() {
        assertThatThrownBy(() -> packaged.with(Map.of("anthropic", Map.of("key", "sk-ant-1234"))))
                .hasMessageNotContaining("1234");
        assertThatThrownBy(() -> packaged.with(Map.of("anthropic", Map.of("base-url", "https://me:secret@x/"))))
                .hasMessageNotContaining("secret");
    }

    private static Map<String, Object> model(Map<String, Object> facts) {
        return Map.of("anthropic", Map.of("models", Map.of("m", facts)));
    }

    private void assertWrong(Map<String, Object> settings, String message) {
        assertThatThrownBy(() -> packaged.with(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
