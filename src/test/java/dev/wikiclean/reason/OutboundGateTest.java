package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"claude-sonnet-5-5", "claude-haiku-4-5", "gpt-6.1-terra", "gemini-3.8-flash", "deepseek-flash"})
    void everyProviderIsAskedInItsOwnFormat(String model) {
        try (LoopbackProvider provider =
                        LoopbackProvider.always(Behaviour.answer("forty-two").thinking("let me see", 300));
                OutboundGate gate = provider.gate()) {
            Outcome outcome = gate.send(request(model));
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
            assertThat(((Outcome.Answered) outcome).text()).isEqualTo("forty-two");
            assertThat(outcome.usage()).contains(provider.total());
            assertThat(provider.seen()).hasSize(1);
            assertThat(gate.inputBound(request(model)))
                    .isGreaterThan(provider.total().allInput());
        }
    }

    static Request request(String model) {
        return new Request(
                new Purpose("verify", "AI/Note.md"),
                model,
                new Prompt("You check claims.", "the source", "Is it so?"),
                Optional.empty(),
                new EffortStep(Effort.LOW, 2000),
                4000,
                OptionalDouble.empty());
    }
}
