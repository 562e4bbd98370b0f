package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackagedPhrasesTest {
    @Test
    void whatIsPackagedHoldsNoMistakeAndIsReadInFull() {
        assertThat(PhraseFile.packaged())
                .isEqualTo(PhraseFile.parse(PhraseFile.PACKAGED, Profiles.resource(PhraseFile.PACKAGED)))
                .hasSizeGreaterThan(1000);
    }
}
