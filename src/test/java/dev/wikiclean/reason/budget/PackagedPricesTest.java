package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every packaged model has prices that can be read. */
class PackagedPricesTest {
    private static final Instant DAY = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void canBeRead() throws PriceException {
        for (ModelFacts facts : ModelCatalog.packaged().all()) {
            Prices prices = Prices.of(facts.prices());
            assertThat(prices.worst(1000, 1000, DAY, DAY, CacheUse.ANY))
                    .as(facts.id())
                    .isGreaterThan(MicroDollars.ZERO);
        }
    }

    @Test
    void meanWhatTheyMeant() throws PriceException {
        Prices haiku = Prices.of(
                ModelCatalog.packaged().facts("claude-haiku-5-5").orElseThrow().prices());
        assertThat(haiku.worst(100_000, 1000, DAY, DAY, CacheUse.NONE)).isEqualTo(new MicroDollars(10_500));
        assertThat(haiku.worst(100_001, 1000, DAY, DAY, CacheUse.NONE)).isEqualTo(new MicroDollars(52_501));
        Prices flash = Prices.of(
                ModelCatalog.packaged().facts("gemini-3.8-flash").orElseThrow().prices());
        Instant later = Instant.parse("2027-01-02T00:00:00Z");
        assertThat(flash.worst(1000, 1000, DAY, DAY, CacheUse.NONE)).isEqualTo(new MicroDollars(4500));
        assertThat(flash.worst(1000, 1000, DAY, later, CacheUse.NONE)).isEqualTo(new MicroDollars(9000));
    }
}
