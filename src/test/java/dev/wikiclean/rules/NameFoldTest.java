package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NameFoldTest {
    @Test
    void spellingsOfOneNameAreEqual() {
        assertThat(NameFold.words("Test_Time - Compute")).isEqualTo(NameFold.words("test time  compute"));
        assertThat(NameFold.words("GC란?")).isEqualTo(NameFold.words("GC란"));
        assertThat(NameFold.words("Don’t")).isEqualTo(NameFold.words("dont"));
        assertThat(NameFold.glued("추론시간 계산")).isEqualTo(NameFold.glued("추론 시간 계산"));
        assertThat(NameFold.glued("KV-Cache")).isEqualTo(NameFold.glued("KVCache"));
        String nfd = Normalizer.normalize("한글 음절", Normalizer.Form.NFD);
        assertThat(NameFold.exact(nfd)).isEqualTo("한글 음절");
        assertThat(NameFold.words("🗂\uFE0F hub")).isEqualTo(NameFold.words("🗂 hub"));
    }

    @Test
    void namesOfDifferentThingsStayApart() {
        assertThat(NameFold.glued("C")).isNotEqualTo(NameFold.glued("C++"));
        assertThat(NameFold.glued("C#")).isNotEqualTo(NameFold.glued("C"));
        assertThat(NameFold.glued("v1.1")).isNotEqualTo(NameFold.glued("v11"));
        assertThat(NameFold.glued("2024-01-1")).isNotEqualTo(NameFold.glued("2024-011"));
        assertThat(NameFold.glued(".NET")).isNotEqualTo(NameFold.glued("NET"));
        assertThat(NameFold.glued("résumé")).isNotEqualTo(NameFold.glued("resume"));
        assertThat(NameFold.glued("🐤 hub")).isNotEqualTo(NameFold.glued("hub"));
        assertThat(NameFold.words("KVCache")).isNotEqualTo(NameFold.words("KV Cache"));
    }
}
