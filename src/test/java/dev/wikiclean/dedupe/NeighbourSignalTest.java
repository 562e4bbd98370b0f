package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourSignalTest {
    @ParameterizedTest
    @CsvSource({"0, true", "30, true", "60, false"})
    void linksToWhatEverybodyLinksToSayNothing(int others, boolean counts) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("A.md", "See [[Home]] and [[Topics]].");
        texts.put("B.md", "Read [[Topics]] or [[Home]].");
        texts.put("Home.md", "Home.");
        texts.put("Topics.md", "Topics.");
        for (int i = 0; i < others; i++) {
            texts.put("other/n" + i + ".md", "[[Home]] [[Topics]]");
        }
        var index = Notes.index(texts);
        Map<String, Candidate> notes = new LinkedHashMap<>();
        Participants.of(index, DedupeOptions.DEFAULT)
                .forEach(note -> notes.put(note.path().value(), note));

        Optional<Evidence> evidence =
                new NeighbourSignal().of(new NotePair(index, notes.get("A.md"), notes.get("B.md")));

        assertThat(evidence.isPresent()).isEqualTo(counts);
    }
}
