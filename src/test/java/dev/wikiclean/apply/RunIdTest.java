package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs sort by their names in the order in which they happened, whatever the clock says. */
class RunIdTest {
    @Test
    void aClockThatGoesBackKeepsTheOrder() {
        String last = RunId.next(Instant.parse("2026-05-08T10:00:00Z"), "");
        String earlier = RunId.next(Instant.parse("1970-01-01T00:00:00Z"), last);
        assertThat(earlier).isGreaterThan(last);
        assertThat(RunId.isValid(earlier)).isTrue();
        assertThat(RunId.next(Instant.parse("2026-05-08T10:00:01Z"), earlier)).isGreaterThan(earlier);
    }

    @Test
    void anyClockKeepsTheOrder() {
        Random random = new Random(4);
        String last = "";
        for (int i = 0; i < 5_000; i++) {
            Instant now = Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
            String next = RunId.next(random.nextBoolean() ? now : Instant.EPOCH, last);
            assertThat(next).as("seed 4, step %s", i).isGreaterThan(last);
            assertThat(RunId.isValid(next)).isTrue();
            last = next;
        }
    }
}
