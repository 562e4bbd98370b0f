package dev.wikiclean.reason.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static Request request(EffortStep effort, int maxTokens) {
        return new Request(
                new Purpose("verify", "a.md"),
                "some-model",
                new Prompt("s", "", "q"),
                Optional.empty(),
                effort,
                maxTokens,
                OptionalDouble.empty());
    }

    @Test
    void thinkingLeavesRoomForTheAnswer() {
        EffortStep low = new EffortStep(Effort.LOW, 2000);
        assertThatThrownBy(() -> request(low, 2000)).hasMessageContaining("no room");
        assertThat(request(low, 2001).with(EffortStep.NONE).maxTokens()).isEqualTo(1);
        assertThat(request(EffortStep.NONE, 500).with(low).maxTokens()).isEqualTo(2500);
    }

    @Test
    void noEffortIsNoTokens() {
        assertThatThrownBy(() -> new EffortStep(Effort.NONE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EffortStep(Effort.HIGH, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindsOfInputAddUp() {
        Usage usage = new Usage(1, 2, 3, 4, 10, 5);
        assertThat(usage.allInput()).isEqualTo(10);
        assertThat(usage.plus(Usage.ZERO)).isEqualTo(usage);
        assertThat(usage.plus(usage).tokens()).isEqualTo(40);
        assertThatThrownBy(() -> new Usage(0, 0, 0, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
