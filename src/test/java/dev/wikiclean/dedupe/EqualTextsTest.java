package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.dedupe.DuplicateCluster.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualTextsTest {
    private static final String TEXT =
            "Beam search keeps the k best prefixes at every step and drops all the others. ".repeat(5);

    /** The fingerprint looks at 32 characters: here the two texts differ between them. */
    private static String changed() {
        char[] text = TEXT.toCharArray();
        text[5] = 'X';
        return new String(text);
    }

    @Test
    void anEqualFingerprintIsNoEqualText() {
        var index = Notes.index("a/One.md", TEXT, "b/Two.md", changed(), "c/Three.md", TEXT);
        List<Candidate> notes = Participants.of(index, DedupeOptions.DEFAULT);

        assertThat(Bodies.fingerprint(notes.get(0))).isEqualTo(Bodies.fingerprint(notes.get(1)));
        assertThat(EqualTexts.of(notes)).containsExactly(List.of(0, 2));
    }

    @Test
    void aCrowdLeavesOutWhatMustStayApart() {
        List<String> notes = new ArrayList<>();
        for (String name : List.of("Beams", "Lights", "Rays", "Lamps", "Torches", "Glow")) {
            notes.addAll(List.of("a/" + name + ".md", TEXT));
        }
        notes.addAll(List.of("raw/Shine.md", TEXT));

        assertThat(Notes.find(notes.toArray(String[]::new))).singleElement().satisfies(crowd -> {
            assertThat(crowd.action()).isEqualTo(Action.REPORT);
            assertThat(crowd.members()).hasSize(6);
            assertThat(crowd.members().stream().map(member -> member.path().value()))
                    .doesNotContain("raw/Shine.md");
        });
    }
}
