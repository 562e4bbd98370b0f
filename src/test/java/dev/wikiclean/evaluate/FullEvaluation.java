package dev.wikiclean.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The evaluation in full, for {@code mvn -Peval verify}; its name keeps it out of the suite. */
class FullEvaluation {
    private static final int ROUNDS = Integer.getInteger("evaluation.rounds", 7);

    @Test
    void generatedVaults() {
        Scoreboard board = Evaluation.generated(ROUNDS, 1, 2, 3);
        System.out.print(board.text());
        board.wrong.forEach(pair -> System.out.println("falsely merged: " + pair));

        assertThat(board.all.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(board.all.recall()).isGreaterThanOrEqualTo(0.90);
        assertThat(board.all.recallWithReport()).isGreaterThanOrEqualTo(0.97);
        assertThat(board.acrossLanguages.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(board.twinsMerged).isZero();
    }

    @Test
    void mergesThatPeopleMade() {
        System.out.println(RealEvaluation.merges());
    }

    @Test
    void oneManualInTwoLanguages() {
        RealEvaluation.Manual manual = RealEvaluation.manual();
        System.out.println(manual);

        assertThat(manual.merged()).isZero();
    }
}
