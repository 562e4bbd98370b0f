package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShingleCountsTest {
    @Test
    void eachShingleIsCountedOncePerNote() {
        int[] hashes = new Random(1).ints(64).toArray();
        ShingleCounts counts = ShingleCounts.of(Collections.nCopies(3, Sketch.of(hashes, hashes.length)));

        int exact = 0;
        for (int hash : hashes) {
            assertThat(counts.of(hash)).isPositive().isEqualTo(3 * (counts.of(hash) / 3));
            exact += counts.of(hash) == 3 ? 1 : 0;
        }
        assertThat(exact).isGreaterThan(50);
    }

    @Test
    void aShingleOfMoreThanFourNotesLosesWeight() {
        Sketch sketch = Sketch.of(new int[] {7}, 1);

        assertThat(ShingleCounts.of(Collections.nCopies(4, sketch)).weight(7)).isEqualTo(1);
        assertThat(ShingleCounts.of(Collections.nCopies(16, sketch)).weight(7)).isEqualTo(0.25);
        assertThat(ShingleCounts.of(Collections.nCopies(100_000, sketch)).weight(7))
                .isPositive()
                .isLessThan(0.0001);
    }
}
