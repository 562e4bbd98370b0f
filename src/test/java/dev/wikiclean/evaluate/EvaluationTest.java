package dev.wikiclean.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The floors of the whole evaluation, on a small one; {@code mvn -Peval verify} runs it in full. */
class EvaluationTest {
    @Test
    void mergesWhatIsOneTopicAndNothingElse() {
        Scoreboard board = Evaluation.generated(1, 20261);

        assertThat(board.wrong).isEmpty();
        assertThat(board.twinsMerged).isZero();
        assertThat(board.twinPairs).as("near-twins").isGreaterThan(400);
        assertThat(board.all.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(board.all.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(board.all.recallWithReport()).isGreaterThanOrEqualTo(0.97);
        assertThat(board.acrossLanguages.recall()).isGreaterThanOrEqualTo(0.95);
    }
}
