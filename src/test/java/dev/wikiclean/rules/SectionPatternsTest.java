package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionPatternsTest {
    private static final SectionPatterns PATTERNS =
            SectionPatterns.of(List.of("🔗 Related", "관련*", "*검증 / 중복", "🔗", "See also", "相关*"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related",
                "related:",
                "🔗 Related",
                "🔗️ RELATED ：",
                "**Related**",
                "**Related:**",
                "3. Related",
                "2.1 Related",
                "(4) __Related__",
                "IV. Related",
                "1️⃣ Related",
                "[[Related]]",
                "🔗 [[A map|Related]]",
                "Related ^block-1",
                "<a name=\"x\"></a>See also",
                "관련 엔티티/개념",
                "관련",
                "🧪 검증 / 중복",
                "🔗",
                "相关链接",
                "  See   also  "
            })
    void whatStandsAroundANameDoesNotCount(String heading) {
        assertThat(PATTERNS.match(heading)).isTrue();
        assertThat(PATTERNS.match(Normalizer.normalize(heading, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Related work", "Unrelated", "2024 Related", "무관련", "검증", "🧪", "C++", "vi Related", ":"})
    void otherNamesAreOtherSections(String heading) {
        assertThat(PATTERNS.match(heading)).isFalse();
    }

    @Test
    void namesOfNothingButANumberKeepIt() {
        assertThat(SectionName.fold("2.")).isEqualTo("2.");
        assertThat(SectionPatterns.NONE.match("anything")).isFalse();
        assertThat(SectionPatterns.of(List.of("*")).match("Anything")).isTrue();
        assertThat(SectionPatterns.of(List.of("a*b*c")).match("a b c")).isTrue();
        assertThat(SectionPatterns.of(List.of("ab*ba")).match("aba")).isFalse();
    }
}
