package dev.wikiclean.reason.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vote on logs of sampled answers, at the suite's scale; {@link VoteExperiment} has the figures. */
class VoteReplayTest {
    private static final int ROUNDS = 6;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private static VoteExperiment reported(SampleLog log) {
        return new VoteExperiment(log.half(1, 1), ROUNDS, 1, NOWHERE);
    }

    @ParameterizedTest
    @CsvSource({"self-consistency-last-letters.json, 4", "self-consistency-gsm8k.json, 1.6"})
    void theSameVoteTakesFewerSamplesAndGainsAtEqualSpend(String name, double fewer) throws IOException {
        Path file = Path.of("../shared/reasoning", name);
        assumeTrue(Files.exists(file), "the logs lie beside the project, or nowhere");
        SampleLog log = SampleLog.read(file);
        StopRule rule = new StopRule(SampleLimits.DEFAULT.theta(), Math.min(SampleLimits.DEFAULT.most(), log.most()));
        VoteExperiment experiment = reported(log);

        SampleLog half = log.half(1, 1);
        Replay early = Replay.shuffled(half, Replay.shared(rule, Long.MAX_VALUE), ROUNDS, 1);
        Replay all = Replay.shuffled(half, Replay.uniform(log.most()), ROUNDS, 1);
        assertThat(early.samples()).isLessThan(log.most() / fewer);
        assertThat(early.accuracy()).isGreaterThan(all.accuracy() - 0.006);
        int average = SampleLimits.DEFAULT.average();
        assertThat(experiment.savedBySharing(rule, average, 0).value()).isGreaterThan(1.6);
        assertThat(experiment.gain(rule, average).value()).isGreaterThan(0.005);
    }

    /** A log made here: a third of the questions is easy, a third contested, a third hopeless. */
    private static SampleLog made(long seed) {
        Random random = new Random(seed);
        List<SampleLog.Question> questions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double rate = List.of(0.95, 0.6, 0.15).get(i % 3);
            List<String> samples = new ArrayList<>();
            for (int k = 0; k < 20; k++) {
                samples.add(random.nextDouble() < rate ? "right" : "wrong" + random.nextInt(i % 3 == 1 ? 2 : 30));
            }
            questions.add(new SampleLog.Question(i, "right", samples));
        }
        return new SampleLog("made", questions, true);
    }

    @Test
    void onAMadeLogToo() {
        SampleLog log = made(11);
        StopRule rule = new StopRule(SampleLimits.DEFAULT.theta(), log.most());
        VoteExperiment experiment = reported(log);

        assertThat(experiment.gain(rule, 4).low()).isPositive();
        assertThat(experiment.saved(rule, 0).value()).isGreaterThan(1.5);
    }

    @Test
    void aHalfIsTheSameHalfEveryTime() {
        SampleLog log = made(12);

        assertThat(log.half(0, 1).questions()).isEqualTo(log.half(0, 1).questions());
        assertThat(log.half(0, 1).questions())
                .doesNotContainAnyElementsOf(log.half(1, 1).questions());
        assertThat(log.half(0, 1).questions().size()
                        + log.half(1, 1).questions().size())
                .isEqualTo(300);
        assertThat(log.half(0, 1).questions()).isNotEqualTo(log.half(0, 2).questions());
    }

    /** SIMULATED: no model is asked. */
    @Test
    void theSimulatedLadderIsAsGoodAsItsTopForLess() {
        LadderExperiment.Result result = LadderExperiment.run(LadderExperiment.WORLDS.getFirst(), 4_000, 3);

        assertThat(result.gain(3).low()).isGreaterThanOrEqualTo(0);
        assertThat(result.share(3).high()).isLessThanOrEqualTo(0.6);
    }
}
