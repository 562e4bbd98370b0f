package dev.wikiclean.assist.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.strategy.ScriptedModel;
import dev.wikiclean.report.CurveReport;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One question at several efforts. */
class EffortCurveTest {
    private static final Note NOTE = MemorySource.vault(
                    Map.of("Tea.md", "# Tea\n\nWater boils at 100 degrees. Tea grows in Iceland.\n"))
            .notes()
            .findFirst()
            .orElseThrow();
    private static final List<EffortStep> STEPS =
            List.of(EffortStep.NONE, new EffortStep(Effort.LOW, 2000), new EffortStep(Effort.MEDIUM, 8000));

    private final long[] paid = {0};
    private final long[] nanos = {0};

    private List<CurvePoint> draw(ScriptedModel model) {
        CurveQuestion question = CurveQuestion.of(NOTE);
        return new EffortCurve("m", () -> new MicroDollars(paid[0] += 500), () -> nanos[0] += 1_500_000_000L)
                .draw(model, "Tea.md", question, question.prompt(text -> text.replace("Iceland", "[withheld]")), STEPS);
    }

    @Test
    void theSameQuestionIsAskedAtEachEffortAndTheAnswersStandSideBySide() {
        ScriptedModel model = ScriptedModel.saying("1: true\n2: true", "1: True.\n2) false", "1. true\n2: FALSE");
        List<CurvePoint> points = draw(model);

        assertThat(model.asked())
                .extracting(Request::prompt)
                .containsOnly(model.asked().getFirst().prompt());
        assertThat(model.asked())
                .extracting(request -> request.effort().effort())
                .containsExactly(Effort.NONE, Effort.LOW, Effort.MEDIUM);
        assertThat(model.asked().getFirst().prompt().question())
                .contains("[withheld]")
                .doesNotContain("Iceland");
        assertThat(points)
                .extracting(CurvePoint::answers)
                .containsExactly(List.of("true", "true"), List.of("true", "false"), List.of("true", "false"));
        assertThat(String.join("\n", CurveReport.of(points, List.of("line 3", "line 3"))))
                .isEqualTo("""
                        effort       tokens   thinking           cost      time  outcome
                        none             15          0      0.0005usd     1.5 s  answered
                        low              15          0      0.0005usd     1.5 s  answered
                        medium           15          0      0.0005usd     1.5 s  answered

                        statement      none     low      medium
                        line 3         true     true     true
                        line 3         true     false    false

                        agreement with effort medium, and cost
                        none     ██████████░░░░░░░░░░  50 %  0.0005usd
                        low      ████████████████████ 100 %  0.0005usd
                        medium   ████████████████████ 100 %  0.0005usd""");
    }

    @Test
    void whereACapRefusesNothingDearerIsTried() {
        ScriptedModel model = ScriptedModel.saying("nonsense <b>1: perhaps</b>", "<over-budget>", "1: true");
        List<CurvePoint> points = draw(model);

        assertThat(model.asked()).hasSize(2);
        assertThat(points).extracting(CurvePoint::outcome).containsExactly("answered", "over-budget");
        assertThat(points.getFirst().answers()).containsExactly("-", "-");
        assertThat(String.join("\n", CurveReport.of(points, List.of("line 3", "line 3"))))
                .doesNotContain("nonsense");
        assertThat(CurveReport.of(points.subList(1, 2), List.of("a", "b"))).contains("no effort was answered");
    }
}
