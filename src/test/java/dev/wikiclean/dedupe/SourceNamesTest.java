package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://www.Example.org/Page/?utm_source=x#top; http://example.org/Page",
                "https://e.org/a?id=3&fbclid=77; https://e.org/a?id=3",
                "https://arxiv.org/pdf/2401.00001.pdf; https://arxiv.org/abs/2401.00001",
                "https://youtu.be/abc123; https://www.youtube.com/watch?v=abc123",
                "doi:10.1000/ABC; https://doi.org/10.1000/abc",
                "[a paper](https://e.org/p); <https://e.org/p/>",
                "[[raw/Paper|the paper]]; raw/paper.md",
            })
    void areOneSource(String a, String b) {
        assertThat(SourceNames.normalise(a)).isEqualTo(SourceNames.normalise(b)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://e.org/a?id=3; https://e.org/a?id=4",
                "https://e.org/Page; https://e.org/page",
                "https://youtu.be/abc; https://youtu.be/abC",
                "https://e.org/watch?v=1; https://e.org/watch?v=2",
            })
    void areTwoSources(String a, String b) {
        assertThat(SourceNames.normalise(a)).isNotEqualTo(SourceNames.normalise(b));
    }
}
