package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    /** The short way for Korean, Chinese and Japanese names gives what the long one gives. */
    @Test
    void namesOfLettersWithoutCaseTakeAShortWay() {
        for (char c = ' '; c < '\uFFF0'; c++) {
            assertThat(NameFolding.plain("aB" + c + "Z")).as("U+%04X", (int) c).isEqualTo(plain("aB" + c + "Z"));
        }
        char[][] ranges = {
            {' ', '~'}, {'\uAC00', '\uD7A3'}, {'\u4E00', '\u9FFF'}, {'\u3041', '\u30FF'}, {'\u1100', '\u11FF'}
        };
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                char[] range = ranges[random.nextInt(ranges.length)];
                name.append((char) (range[0] + random.nextInt(range[1] - range[0] + 1)));
            }
            assertThat(NameFolding.plain(name.toString()))
                    .as("seed %d, %s", seed, name)
                    .isEqualTo(plain(name.toString()));
        }
    }

    private static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('\u03C2', '\u03C3')
                .replace("i\u0307", "i");
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
