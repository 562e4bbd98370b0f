package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitMessageTest {
    @Test
    void countsByRule() {
        Map<String, Integer> rules = new LinkedHashMap<>();
        rules.put("broken-link", 12);
        rules.put("duplicate-topic", 1);
        assertThat(CommitMessage.withTrailers(CommitMessage.of(rules), List.of("Wiki-Clean-Run: id")))
                .isEqualTo("wiki-clean: 12 links repaired, 1 duplicate merged\n\n"
                        + "- broken-link: 12\n- duplicate-topic: 1\n\nWiki-Clean-Run: id\n");
    }

    @Test
    void theSubjectIsShort() {
        Map<String, Integer> rules = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            rules.put("rule-" + "x".repeat(i), 1000);
            String subject = CommitMessage.of(rules).lines().findFirst().orElseThrow();
            assertThat(subject.length()).isLessThanOrEqualTo(CommitMessage.SUBJECT);
        }
        assertThat(CommitMessage.of(rules).lines().findFirst().orElseThrow()).endsWith("…");
        assertThat(CommitMessage.of(Map.of())).isEqualTo("wiki-clean: clean the vault\n");
    }

    @Test
    void aPurposeIsTheSubjectAsFarAsItGoes() {
        assertThat(CommitMessage.of("move a to b", Map.of("move", 1)))
                .isEqualTo("wiki-clean: move a to b\n\n- move: 1\n");
        String what = "move " + "x".repeat(54) + "\uD83D\uDDC2 to y\nz";
        String message = CommitMessage.of(what, Map.of());
        String subject = message.lines().findFirst().orElseThrow();
        assertThat(subject.length()).isLessThanOrEqualTo(CommitMessage.SUBJECT);
        assertThat(subject).endsWith("x…");
        assertThat(message).endsWith("\n\n" + what.replace('\n', '?') + "\n");
    }

    @Test
    void trailersStandInOneParagraph() {
        String message = CommitMessage.withTrailers(CommitMessage.of(Map.of("draft", 1)), List.of("Model: m\nX: y"));
        assertThat(CommitMessage.withTrailers(message, List.of("Wiki-Clean-Run: id")))
                .endsWith("- draft: 1\n\nModel: m X: y\nWiki-Clean-Run: id\n");
    }
}
