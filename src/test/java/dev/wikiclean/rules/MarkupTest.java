package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<Code>NoSuchKey</Code>; ' | Code: NoSuchKey | '",
                "a <b>bold</b> word; 'a  | bold |  word'",
                "1 < 2 and 3 > 2; 1 < 2 and 3 > 2",
                "<a <b> c; ' |  c'",
                "<a<b<c> d <; ' |  d <'",
                "vector<map<int, string>> x; 'vector | > x'",
            })
    void tagsSeparateWords(String line, String words) {
        assertThat(Markup.words(line)).isEqualTo(words);
    }
}
