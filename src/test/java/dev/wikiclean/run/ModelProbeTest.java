package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.Behaviour;
import dev.wikiclean.reason.LoopbackProvider;
import dev.wikiclean.reason.OutboundGate;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.run.ModelProbe.Finding;
import dev.wikiclean.run.ModelProbe.Verdict;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelProbeTest {
    private static final String ALL =
            IntStream.rangeClosed(1, 300).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

    @Test
    void aServerThatCutsAtTheCapKeepsToIt() {
        Finding finding = probe("claude-sonnet-5-5", Behaviour.answer(ALL));
        assertThat(finding.verdict()).isEqualTo(Verdict.HONOURED);
        assertThat(finding.sentence()).contains("32 of at most 32").doesNotContain("300");
    }

    @Test
    void aServerThatBillsMoreDoesNot() {
        Finding finding = probe("gpt-6.1-sol", Behaviour.uncapped(ALL));
        assertThat(finding.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(finding.sentence()).contains("ignores the cap: billed").contains("33");
    }

    @Test
    void aServerThatAnswersMoreAndBillsLessDoesNotEither() {
        Finding finding = probe("deepseek-flash", Behaviour.uncapped(ALL).billing(new Usage(50, 0, 0, 0, 20, 0)));
        assertThat(finding.verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aServerThatDoesNotCountIsNotTrusted() {
        assertThat(probe("gemini-3.8-flash", Behaviour.truncated(ALL).unreported())
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aServerThatEndsByItselfTellsNothing() {
        assertThat(probe("claude-opus-5-5", Behaviour.answer("1\n2\n3")).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aServerThatFailsTellsNothing() {
        Finding finding = probe("claude-opus-5-5", Behaviour.status(401, "no"));
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.sentence()).contains("unauthorized");
    }

    @Test
    void everyPackagedModelCanBeProbed() {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer(ALL));
                OutboundGate gate = provider.gate()) {
            for (ModelFacts facts : provider.catalog().all()) {
                assertThat(gate.objection(ModelProbe.question(facts)))
                        .as(facts.id())
                        .isEmpty();
            }
        }
    }

    private static Finding probe(String model, Behaviour behaviour) {
        try (LoopbackProvider provider = LoopbackProvider.always(behaviour);
                OutboundGate gate = provider.gate()) {
            var request = ModelProbe.question(provider.catalog().facts(model).orElseThrow());
            return ModelProbe.judged(request, gate.send(request));
        }
    }
}
