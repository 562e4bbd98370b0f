package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Test-Time Compute, test time_compute",
        "Fine-Tuning, finetuning",
        "Ｆｕｌｌ　Ｗｉｄｔｈ, full width",
        "Occam's Razor, Occams Razor",
        "추론 시간 계산, 추론시간 계산",
        "\u1112\u1161\u11ab\u1100\u1173\u11af, 한글",
        "Cafe\u0301, CAFÉ",
        "Обучение, ОБУЧЕНИЕ",
        "ﾃｽﾄ, テスト",
        "🗂️ hub, Hub!",
        "straße, STRASSE",
    })
    void spellingsOfOneNameFoldAlike(String a, String b) {
        assertThat(NameFolding.fold(a)).isEqualTo(NameFolding.fold(b)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C++, C",
        "C#, C",
        "Visual C++, Visual C#",
        "A* Search, A Search",
        "Python 3.1, Python 31",
        "1 23, 12 3",
        "resume, résumé",
        "かな, カナ",
        "5%, 5",
        "GPT-4, GPT-4o",
    })
    void differentNamesStayApart(String a, String b) {
        assertThat(NameFolding.fold(a)).isNotEqualTo(NameFolding.fold(b));
    }
}
