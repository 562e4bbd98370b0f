package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.ScopeLimits;
import dev.wikiclean.reason.route.EffortTable;
import dev.wikiclean.reason.route.Situation;
import dev.wikiclean.reason.strategy.Share;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The section {@code reasoning} of a configuration. */
class ReasoningConfigTest {
    @Test
    void withoutASectionThereIsNoModelAndEveryCapHolds() {
        ReasoningSettings settings = Config.parse("").reasoning();

        assertThat(settings.model()).isEmpty();
        assertThat(settings.smallModel()).isEmpty();
        assertThat(settings.urls()).isFalse();
        assertThat(settings.efforts()).isEqualTo(EffortTable.DEFAULT);
        assertThat(settings.money().run()).hasValue(500_000);
        assertThat(settings.money().month()).hasValue(10_000_000);
        assertThat(settings.tokens()).isEqualTo(ScopeLimits.NONE);
        assertThat(settings.samples().theta()).isEqualTo(new Share(9, 10));
        assertThat(settings.strategies())
                .containsEntry(Situation.VERIFIABLE, StrategyKind.BEST_OF_N)
                .containsEntry(Situation.COST_BOUND, StrategyKind.CASCADE);
    }

    @Test
    void whatIsWrittenIsLaidOverTheProfileKeyByKey() {
        ReasoningSettings settings = Config.parse("""
                extends: agent-wiki
                reasoning:
                  model: claude-sonnet-5-5
                  efforts: {high: 32000}
                  strategies: {open-ended: single}
                  samples: {theta: 0.8}
                  caps: {run: 0.050001usd, tokens: {run: 20000}}
                  providers:
                    home: {base-url: "http://127.0.0.1:1/v1", key: HOME_KEY, models: {m: {in: 0.5, tiers: [1, true]}}}
                """).reasoning();

        assertThat(settings.model()).contains("claude-sonnet-5-5");
        assertThat(settings.efforts()).isEqualTo(new EffortTable(2000, 8000, 32000));
        assertThat(settings.strategies())
                .containsEntry(Situation.OPEN_ENDED, StrategyKind.SINGLE)
                .containsEntry(Situation.VERIFIABLE, StrategyKind.BEST_OF_N);
        assertThat(settings.samples().theta()).isEqualTo(new Share(4, 5));
        assertThat(settings.samples().most()).isEqualTo(40);
        assertThat(settings.money().run()).hasValue(50_001);
        assertThat(settings.money().day()).hasValue(1_000_000);
        assertThat(settings.tokens().run()).isEqualTo(OptionalLong.of(20_000));
        assertThat(settings.tokens().day()).isEmpty();
        assertThat(settings.providers().get("home").wire()).isEmpty();
        assertThat(settings.providers().get("home").key()).contains("HOME_KEY");
        assertThat(settings.providers().get("home").models())
                .isEqualTo(Map.of("m", Map.of("in", new java.math.BigDecimal("0.5"), "tiers", List.of(1L, true))));
    }

    @Test
    void eachValueSaysWhereItComesFrom() {
        EffectiveConfig config = Config.parse("""
                extends: agent-wiki
                reasoning:
                  efforts:
                    high: 32000
                """).effective();
        EffectiveConfig.Entry efforts = config.entries().stream()
                .filter(entry -> entry.keys().equals(List.of("reasoning", "efforts")))
                .findFirst()
                .orElseThrow();

        assertThat(efforts.members())
                .containsEntry("low", "agent-wiki.yaml")
                .containsEntry("high", ".wiki-clean.yaml:4");
    }

    @Test
    void mistakesAreToldAtTheirPlaceWithTheNearestName() {
        assertThatThrownBy(() -> Config.parse("""
                reasoning:
                  modle: x
                  strategies: {verifiabel: single, open-ended: best-of-n}
                  efforts: {low: 9000}
                  caps: {run: 1eur}
                """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(":2:3: no such key: `modle`; did you mean `model`?")
                .hasMessageContaining(":3:16: no such key: `verifiabel`; did you mean `verifiable`?")
                .hasMessageContaining(":3:48: `best-of-n` needs a verifier, and nothing verifies what is `open-ended`")
                .hasMessageContaining(":4:12: efforts must grow, and with what the profile says they are low 9000")
                .hasMessageContaining(":5:15: expected dollars with at most six decimals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-ant-api03-Qw3rTy7UiOp4AsDf",
                "AIzaSyA1b2C3d4E5f6G7h8I9j0",
                "AKIAIOSFODNN7EXAMPLE",
                "hf_aBcDeFgHiJkLmNoP",
                "9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c"
            })
    void aKeyIsRefusedWhereverItStandsAndNeverRepeated(String key) {
        for (String place : List.of(
                "providers: {home: {key: %s}}",
                "providers: {home: {wire: %s}}",
                "providers: {home: {base-url: 'https://x/%s'}}",
                "providers: {home: {models: {m: {secret: %s}}}}",
                "providers: {home: {%s: 1}}",
                "model: %s",
                "small-model: %s",
                "caps: {run: %s}",
                "efforts: {low: %s}",
                "strategies: {verifiable: %s}",
                "urls: %s",
                "%s: 1")) {
            String yaml = "reasoning: {" + place.formatted(key) + "}";
            ConfigException refused = catchThrowableOfType(ConfigException.class, () -> Config.parse(yaml));
            assertThat(refused).as(yaml).isNotNull();
            assertThat(refused.getMessage()).doesNotContain(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANTHROPIC_API_KEY", "KEY2", "MY_COMPANY_INFERENCE_GATEWAY_TOKEN_2026", "OPENAI_API_KEY_2"})
    void theNameOfAVariableIsNoKey(String name) {
        assertThat(Config.parse("reasoning: {providers: {home: {key: " + name + "}}}")
                        .reasoning()
                        .providers()
                        .get("home")
                        .key())
                .contains(name);
    }
}
