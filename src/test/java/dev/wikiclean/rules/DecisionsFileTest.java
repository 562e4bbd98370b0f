package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.NoteIdentity;
import dev.wikiclean.dedupe.TextSketch;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsFileTest {
    private static Decision decision(Answer answer, String... paths) {
        return new Decision(
                answer,
                Stream.of(paths)
                        .map(path ->
                                new NoteIdentity(VaultPath.of(path), Optional.of("id of " + path), TextSketch.NONE))
                        .toList(),
                answer == Answer.MERGE ? Optional.of(1) : Optional.empty(),
                LocalDate.of(2026, 5, 8));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<Decision> decisions = List.of(
                decision(Answer.NEVER, "a.md", "폴더/나.md"),
                decision(Answer.MERGE, "q\"uote.md", "back\\slash: #no comment.md", "emoji 🧪.md"),
                decision(Answer.NEVER, "'single'.md", "yes"));
        DecisionsFile file = DecisionsFile.empty().with(decisions);
        assertThat(file.decisions()).isEqualTo(decisions);
        assertThat(DecisionsFile.parse(file.text(), "f").decisions()).isEqualTo(decisions);
        assertThat(file.with(decisions).text()).isEqualTo(file.text());
    }

    @Test
    void whatAPersonWroteStaysAsItIs() {
        String text = """
                # our file
                decisions:   # a list
                  - answer: never   # said Jisoo
                    notes: [{path: a.md}, {path: 'b.md'}]

                  # about tea
                  - answer: merge
                    notes:
                    - path: c.md
                    - path: d.md
                """;
        DecisionsFile file = DecisionsFile.parse(text, "f");
        assertThat(file.decisions()).hasSize(2);
        DecisionsFile longer = file.with(List.of(decision(Answer.NEVER, "x.md", "y.md")));
        assertThat(longer.text()).startsWith(text);
        assertThat(longer.without(List.of(longer.decisions().get(2))).text()).isEqualTo(text);
        assertThat(file.without(List.of(file.decisions().get(0))).text()).isEqualTo("""
                # our file
                decisions:   # a list
                  - answer: merge
                    notes:
                    - path: c.md
                    - path: d.md
                """);
        assertThat(file.without(List.of()).text()).isEqualTo(text);
    }

    @Test
    void aListInBracketsIsWrittenInLinesBeforeItGrows() {
        DecisionsFile file =
                DecisionsFile.parse("decisions: [{answer: never, notes: [{path: a.md}, {path: b.md}]}]\n", "f");
        DecisionsFile longer = file.with(List.of(decision(Answer.NEVER, "x.md", "y.md")));
        assertThat(longer.decisions()).hasSize(2).startsWith(file.decisions().get(0));
        assertThat(longer.without(file.decisions()).decisions()).hasSize(1);
    }

    @Test
    void theLastDecisionCanGo() {
        DecisionsFile file = DecisionsFile.empty().with(List.of(decision(Answer.NEVER, "x.md", "y.md")));
        assertThat(file.without(file.decisions()).decisions()).isEmpty();
    }

    @Test
    void answersLeftOpenCountForNothing() {
        DecisionsFile file =
                DecisionsFile.parse("decisions:\n  - answer: skip\n    notes: [{path: a.md}, {path: b.md}]\n", "f");
        assertThat(file.decisions()).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndNothingIsBelieved() {
        assertThatThrownBy(() -> DecisionsFile.parse("""
                        decisions:
                          - answer: nevr
                            notes: [{path: a.md}, {path: b.md}]
                          - answer: merge
                            canonical: z.md
                            notes: [{path: a.md}, {path: b.md}]
                          - answer: merge
                            notes: [{path: a.md}]
                          - answer: never
                            on: yesterday
                            notes: [{path: /a.md}, {pth: b.md}]
                        """, "f.yaml"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "f.yaml:2:13: expected one of merge, never, skip, not `nevr`; did you mean `never`?")
                .hasMessageContaining("f.yaml:5:16: the canonical is none of the notes")
                .hasMessageContaining("f.yaml:8:12: a decision is about two notes or more")
                .hasMessageContaining("f.yaml:11:")
                .hasMessageContaining("no such key: `pth`");
        assertThatThrownBy(() -> DecisionsFile.parse("decisions: [", "f.yaml")).isInstanceOf(ConfigException.class);
    }
}
