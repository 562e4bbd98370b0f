package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LastCallTest {
    @Test
    void anAnswerThatDoesNotComeHoldsTheEndUpForNoLongerThanAllowed() {
        StopSignal stop = StopSignal.whenTold();
        try (LoopbackProvider provider = LoopbackProvider.start(seen -> {
                    stop.stop();
                    return Behaviour.slow();
                });
                OutboundGate gate = provider.gate();
                LastCall call = new LastCall(stop, Duration.ofMillis(1), gate::close)) {
            assertThat(call).isNotNull();
            Outcome outcome = gate.send(new Request(
                    new Purpose("verify", "a.md"),
                    "claude-haiku-5-5",
                    new Prompt("", "", "Is it?"),
                    Optional.empty(),
                    EffortStep.NONE,
                    100,
                    OptionalDouble.empty()));
            // What it cost nobody knows, so that the reservation stays spent.
            assertThat(outcome)
                    .isEqualTo(new Outcome.Failed(
                            Outcome.Failure.CUT, "the connection ended before the answer did", Optional.empty(), true));
        }
    }

    @Test
    void withoutAStopNothingIsCutOff() throws InterruptedException {
        StopSignal stop = StopSignal.whenTold();
        AtomicBoolean cut = new AtomicBoolean();
        new LastCall(stop, Duration.ZERO, () -> cut.set(true)).close();
        stop.stop();
        CountDownLatch later = new CountDownLatch(1);
        new LastCall(stop, Duration.ZERO, later::countDown);
        assertThat(later.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(cut).isFalse();
    }
}
