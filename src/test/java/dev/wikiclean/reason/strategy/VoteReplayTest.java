package dev.wikiclean.reason.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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

    private static VoteCurve reported(SampleLog log) {
        return new VoteCurve(log.half(1, 1), ROUNDS, 1);
    }

    @ParameterizedTest
    @CsvSource({"self-consistency-last-letters.json, 4", "self-consistency-gsm8k.json, 1.6"})
    void theSameVoteTakesFewerSamplesAndGainsAtEqualSpend(String name, double fewer) throws IOException {
        Path file = Path.of("../shared/reasoning", name);
        assumeTrue(Files.exists(file), "the logs lie beside the project, or nowhere");
        SampleLog log = SampleLog.read(file);
        StopRule rule = new StopRule(SampleLimits.DEFAULT.theta(), Math.min(SampleLimits.DEFAULT.most(), log.most()));
        VoteCurve curve = reported(log);

        Replay early = curve.alone(rule);
        assertThat(early.samples()).isLessThan(log.most() / fewer);
        assertThat(curve.toAll(early).value()).isGreaterThan(-0.006);
        for (int average : new int[] {3, SampleLimits.DEFAULT.average()}) {
            Replay shared = curve.shared(rule, average);
            assertThat(curve.saved(shared, 0).value())
                    .as("%d a question", average)
                    .isGreaterThan(1.6);
            assertThat(curve.gain(shared).value()).as("%d a question", average).isGreaterThan(0.005);
        }
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
        VoteCurve curve = reported(log);

        assertThat(curve.gain(curve.shared(rule, 4)).low()).isPositive();
        assertThat(curve.area(rule, 8).low()).isPositive();
        assertThat(curve.saved(curve.alone(rule), 0).value()).isGreaterThan(1.5);
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

    /** SIMULATED: no model is asked. Where it is possible at all, and where it is not is shown by a bound. */
    @Test
    void theSimulatedLadderIsAsGoodAsItsTopForLess() {
        int reached = 0;
        for (LadderExperiment.World world : LadderExperiment.WORLDS) {
            LadderExperiment.Result result = LadderExperiment.run(world, 6_000, 3);
            if (world.possible()) {
                assertThat(result.gain(3).low()).as("%s", world).isGreaterThanOrEqualTo(0);
                assertThat(result.share(3).high()).as("%s", world).isLessThanOrEqualTo(LadderExperiment.AIM);
                reached++;
            }
        }
        assertThat(reached).isEqualTo(3);
    }

    /** Wholly tied, whoever stops at what the verifier accepts is wrong where it errs, and all others ask too much. */
    @Test
    void theBoundOfTheLadderHoldsForThePoliciesThatAreTried() {
        for (LadderExperiment.World world : LadderExperiment.WORLDS) {
            LadderExperiment.Result result = LadderExperiment.run(world, 6_000, 5);
            double spent = Replay.mean(result.cost());
            assertThat(Replay.mean(result.cascade())).as("%s", world).isLessThan(LadderBound.of(world, spent) + 0.015);
        }
        LadderExperiment.World tied = LadderExperiment.WORLDS.get(2);
        assertThat(LadderBound.of(tied, 4)).isCloseTo(0.85, within(0.002));
        assertThat(LadderBound.of(tied, 2.4)).isBetween(0.77, 0.80);
    }
}
