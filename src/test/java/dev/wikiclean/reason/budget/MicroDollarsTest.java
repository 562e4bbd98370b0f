package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicroDollarsTest {
    @ParameterizedTest
    @CsvSource({
        "0.50usd, 500000",
        "$0.50, 500000",
        "usd 1, 1000000",
        "2 USD, 2000000",
        ".05usd, 50000",
        "0usd, 0",
        "0.000001usd, 1",
        "1.500000000usd, 1500000"
    })
    void readsAmounts(String text, long micro) {
        assertThat(MicroDollars.parse(text)).isEqualTo(new MicroDollars(micro));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.50",
                "0.50eur",
                "€0.50",
                "50ct",
                "-1usd",
                "usd",
                "",
                "1,50usd",
                "$1usd",
                "0.0000001usd",
                "1e3usd",
                "99999999999999usd",
                "1usd2",
                "0.5 krw",
                "NaNusd"
            })
    void refusesTheRestWithAWayOut(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MicroDollars.parse(text))
                .withMessageMatching("(?s).*(write it like 0\\.50usd|a millionth of a dollar is the least counted)");
    }

    @Test
    void neverOverflows() {
        MicroDollars much = new MicroDollars(Long.MAX_VALUE - 1);
        assertThat(much.plus(much)).isEqualTo(MicroDollars.MOST);
        assertThat(MicroDollars.MOST.plus(new MicroDollars(1))).isEqualTo(MicroDollars.MOST);
        assertThat(new MicroDollars(1).minus(much)).isEqualTo(MicroDollars.ZERO);
        assertThat(MicroDollars.ofPico(BigInteger.TEN.pow(40))).isEqualTo(MicroDollars.MOST);
    }

    @Test
    void roundsUp() {
        assertThat(MicroDollars.ofPico(BigInteger.ZERO)).isEqualTo(MicroDollars.ZERO);
        assertThat(MicroDollars.ofPico(BigInteger.ONE)).isEqualTo(new MicroDollars(1));
        assertThat(MicroDollars.ofPico(BigInteger.valueOf(1_000_000))).isEqualTo(new MicroDollars(1));
        assertThat(MicroDollars.ofPico(BigInteger.valueOf(1_000_001))).isEqualTo(new MicroDollars(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 500_000, 1_000_000, 1_234_567, 123_000_000_000_000L})
    void printsWhatItReads(long micro) {
        MicroDollars money = new MicroDollars(micro);
        assertThat(MicroDollars.parse(money.toString())).isEqualTo(money);
    }
}
