package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositesVetoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TCP tuning; UDP tuning",
                "Northern route; Southern route",
                "Report January; Report February",
                "Inbound mail; Outbound mail",
                "Reversible process; Irreversible process",
                "Distance in km; Distance in miles",
                "Life with pain; Life without pain",
                "왼쪽 조인; 오른쪽 조인",
                "송신 버퍼; 수신 버퍼",
                "동기 통신; 비동기 통신",
                "상반기 실적; 하반기 실적",
                "左连接; 右连接",
                "线性回归; 非线性回归",
                "有监督学习; 无监督学习",
                "送信バッファ; 受信バッファ",
                "上り線; 下り線",
                "Левый поворот; Правый поворот",
                "Линейная модель; Нелинейная модель",
                "вход системы; выход системы",
                "A → B; A ← B",
            })
    void namesThatExcludeEachOther(String one, String two) {
        assertThat(OppositesVeto.between(one, two)).isPresent();
        assertThat(OppositesVeto.between(two, one)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Beam Search; beam-search",
                "Learning Rate (학습률); 학습률",
                "No Free Lunch (공짜 점심은 없다); 공짜 점심은 없다",
                "Colour Models; Color Model",
                "Gradient Descent; Градиентный спуск",
                "注意力机制; 注意力機制",
            })
    void namesThatMayBeOne(String one, String two) {
        assertThat(OppositesVeto.between(one, two)).isEmpty();
    }

    /** Switch off a group and its row fails. */
    @Test
    void everyGroupExcludes() {
        List<String> missed = new ArrayList<>();
        for (Set<String> group : OppositeWords.groups()) {
            List<String> words = List.copyOf(group);
            for (int i = 1; i < words.size(); i++) {
                String one = OppositeWords.key(words.get(0));
                String two = OppositeWords.key(words.get(i));
                if (!one.equals(two)
                        && OppositesVeto.between(words.get(0) + " thing", words.get(i) + " thing")
                                .isEmpty()) {
                    missed.add(words.get(0) + "/" + words.get(i));
                }
            }
        }
        assertThat(missed).isEmpty();
    }
}
