package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.FileOps;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merge and the links that it moves stand or fall together. */
class MergeBesideOthersTest extends BesideOthers {
    private static final String TOPIC = """
            # Speculative decoding

            A small model drafts several tokens and the large one verifies them in a single pass, keeping what agrees.
            The output distribution stays exactly that of the large model, only the latency falls by two to three times.
            """;

    @BeforeEach
    void twoNotesOfOneTopic() throws Exception {
        write("new/Speculative decoding.md", TOPIC);
        write("old/Speculative decoding.md", TOPIC);
        for (int i = 0; i < 4; i++) {
            write("z" + i + ".md", "note " + i + " on [[old/Speculative decoding]]\n");
        }
        write("x.md", "see [[new/Speculative decoding]] and its latency\n");
        write("y.md", "compare [[new/Speculative decoding]] with beams\n");
    }

    @Test
    void mergesWhereNobodyIsInTheWay() throws Exception {
        RunResult result = run(Progress.NONE, true, FileOps.disk());
        assertThat(result.changes().fixes())
                .anyMatch(fix -> fix.finding().rule().equals("duplicate-topic"));
        assertThat(read("x.md")).doesNotContain("[[new/");
        assertThat(read("y.md")).doesNotContain("[[new/");
    }

    @Test
    void fallsWithOneOfItsLinks() throws Exception {
        Map<String, String> before = FolderBytes.of(vault);
        String saved = "I am writing about [[new/Speculative decoding]] just now\n";
        RunResult result = run(at("applying", once(() -> write("x.md", saved))), true, FileOps.disk());
        assertThat(read("x.md")).isEqualTo(saved);
        for (String note : new String[] {"y.md", "new/Speculative decoding.md", "old/Speculative decoding.md"}) {
            assertThat(read(note)).as(note).isEqualTo(before.get(note));
        }
        assertThat(read("a.md")).isEqualTo(REPAIRED);
        assertThat(result.notices()).anyMatch(line -> line.contains("left alone: x.md: saved by another program"));
        assertThat(result.notices()).anyMatch(line -> line.contains("with all that depends on it"));

        RunResult next = run(Progress.NONE, true, FileOps.disk());
        assertThat(next.changes().fixes()).anyMatch(fix -> fix.finding().rule().equals("duplicate-topic"));
        assertThat(read("x.md")).doesNotContain("[[new/");
    }
}
