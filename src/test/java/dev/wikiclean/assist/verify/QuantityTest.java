package dev.wikiclean.assist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as people mean them, in English and Korean. */
class QuantityTest {
    private static Quantity one(String text) {
        List<Quantity> found = QuantityScan.of(text);
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    650억 매개변수 | 65000000000 | 65000000000 | parameters
                    65B parameters | 65000000000 | 65000000000 | parameters
                    21 million documents | 21000000 | 21000000 | documents
                    1만 2천 개 | 12000 | 12000 | counted
                    24 GB GPU | 24 | 24 | bytes
                    a 16-bit task | 16 | 16 | bits
                    99.3% of it | 99.3 | 99.3 | percent
                    2x to 3x faster | 2 | 3 | times
                    2~3배 빠르다 | 2 | 3 | times
                    2에서 3배 | 2 | 3 | times
                    2~3만 명 | 20000 | 30000 | people
                    11,172자 | 11172 | 11172 | characters
                    12 heads | 12 | 12 | of head
                    on 8 May 2026 | 20260508 | 20260508 | calendar day
                    on May 8, 2026 | 20260508 | 20260508 | calendar day
                    2026년 5월 8일에 | 20260508 | 20260508 | calendar day
                    2026-05-08 | 20260508 | 20260508 | calendar day
                    in 2024, they | 2024 | 2024 | calendar year
                    2024년에 | 2024 | 2024 | calendar year
                    3년 동안 | 3 | 3 | months
                    runs on Python 3.12 only | 30120000 | 30120000 | version of python
                    """)
    void valueAndUnit(String text, String low, String high, String dimension) {
        Quantity quantity = one(text);
        assertThat(quantity.low()).isEqualByComparingTo(low);
        assertThat(quantity.high()).isEqualByComparingTo(high);
        assertThat(quantity.unit().dimension()).isEqualTo(dimension);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPT-4",
                "U+AC00",
                "arXiv 2305.14314",
                "제3장",
                "the 3rd time",
                "Figure 2",
                "10,000분의 1로",
                "3분의 1로",
                "NF4",
                "T5-XXL",
                "HTTP/2",
                "Windows Server 2003",
                "1.2.3.4",
                "12:30",
                "1536×768",
                "세 번째"
            })
    void namesOrdinalsAndFractionsAreNoQuantities(String text) {
        assertThat(QuantityScan.of(text).stream().filter(q -> !q.unit().isNone()))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4배 넘게 | more than 4x
                    14배 | 14x
                    약 30% | 28 percent
                    at least 3 hours | 4시간
                    60 minutes | 1 hour
                    1,000 KB | 1 MB
                    2~3배 | 2.5x
                    최대 10개 | 8개
                    650억 매개변수 | 65.2B parameters
                    Python 3.12 | Python 3.12.1
                    1년 | 12 months
                    """)
    void agree(String one, String other) {
        assertThat(one(one).agrees(one(other))).isTrue();
        assertThat(one(other).agrees(one(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    24 GB | 48 GB
                    4배 | 5x
                    30% | 35 percent
                    60 minutes | 2 hours
                    2024년 | in 2023, x
                    2026-05-08 | May 9, 2026
                    Python 3.12 | Python 3.11
                    최대 10개 | 20개
                    24 GB | 24 GiB
                    24 hours | 24 GB
                    """)
    void disagree(String one, String other) {
        assertThat(one(one).agrees(one(other))).isFalse();
        assertThat(one(other).agrees(one(one))).isFalse();
    }

    @Test
    void aSlipIsOneDigitOrTwoNeighboursInALongNumber() {
        assertThat(one("11,712자").isSlipOf(one("11,172 syllables"))).isTrue();
        assertThat(one("11,172자").isSlipOf(one("11,272 syllables"))).isTrue();
        assertThat(one("11,172자").isSlipOf(one("17,112 syllables"))).isFalse();
        assertThat(one("1,712자").isSlipOf(one("1,172 syllables"))).isFalse();
        assertThat(one("10,000자").isSlipOf(one("16,000 syllables"))).isFalse();
    }
}
