package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.rules.Config;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says over the section {@code reasoning}. */
class ModelOptionsTest {
    private static final ReasoningSettings CONFIGURED = Config.parse(
                    "reasoning: {model: a, small-model: b, caps: {run: 1usd, tokens: {run: 9, day: 10}}}")
            .reasoning();

    private static ModelOptions of(Map<String, List<String>> options) throws UsageException {
        return ModelOptions.of(new Arguments(options, List.of()));
    }

    @Test
    void withoutOptionsTheConfigurationHolds() throws UsageException {
        assertThat(of(Map.of()).over(CONFIGURED)).isEqualTo(CONFIGURED);
    }

    @Test
    void theRunsCapsAndTheModelAreReplaced() throws UsageException {
        ModelOptions options = of(Map.of(
                "--budget", List.of("0.05usd"),
                "--max-tokens", List.of("500"),
                "--model", List.of("c"),
                "--explain-routing", List.of()));
        ReasoningSettings settings = options.over(CONFIGURED);

        assertThat(options.explain()).isTrue();
        assertThat(settings.model()).contains("c");
        assertThat(settings.money().run()).hasValue(50_000);
        assertThat(settings.money().call()).isEqualTo(CONFIGURED.money().call());
        assertThat(settings.tokens().run()).hasValue(500);
        assertThat(settings.tokens().day()).hasValue(10);
    }

    @Test
    void noModelMeansNone() throws UsageException {
        assertThat(of(Map.of("--no-model", List.of())).over(CONFIGURED).model()).isEmpty();
        assertThat(of(Map.of("--model", List.of("none"))).over(CONFIGURED).model())
                .isEmpty();
        assertThatThrownBy(() -> of(Map.of("--no-model", List.of(), "--model", List.of("c"))))
                .isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "--budget, 5",
        "--budget, 5eur",
        "--budget, -1usd",
        "--max-tokens, -1",
        "--max-tokens, many",
        "--max-tokens, 99999999999",
        "--model, sk-ant-api03-Qw3rTy7UiOp4"
    })
    void whatIsWrongIsRefused(String option, String value) {
        assertThatThrownBy(() -> of(Map.of(option, List.of(value))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(option)
                .hasMessageNotContaining("sk-ant");
    }
}
