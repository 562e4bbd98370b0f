package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MisspellingTest {
    private static final List<String> RULES = List.of("broken-link", "redirect-link", "stub-note", "error-note");

    @Test
    void findsTheNearestName() {
        assertThat(Misspelling.nearest("borken-link", RULES)).contains("broken-link");
        assertThat(Misspelling.nearest("stubnote", RULES)).contains("stub-note");
        assertThat(Misspelling.nearest("error-notes", RULES)).contains("error-note");
    }

    @Test
    void isSilentAboutWordsThatAreNearNothing() {
        assertThat(Misspelling.nearest("경로", RULES)).isEmpty();
        assertThat(Misspelling.nearest("", RULES)).isEmpty();
    }

    @Test
    void countsASwapAsOneSlip() {
        assertThat(Misspelling.distance("chekc", "check")).isEqualTo(1);
        assertThat(Misspelling.distance("", "abc")).isEqualTo(3);
        assertThat(Misspelling.distance("same", "same")).isZero();
    }
}
