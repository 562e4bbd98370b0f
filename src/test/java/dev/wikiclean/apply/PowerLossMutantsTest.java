package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No force is there in vain, and the search for harm by a power cut does find harm: each line is made to forget. */
class PowerLossMutantsTest {
    private static final int MOST = 4000;

    static Stream<ForgetfulOps.Site> sites() {
        return PowerLossMutants.sites().stream();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aForgottenForceIsFound(ForgetfulOps.Site site) throws IOException {
        try (MemoryFolder scratch = new MemoryFolder()) {
            assertThat(PowerLossMutants.firstViolation(scratch.path(), site, MOST))
                    .as("%s forces in vain, or the harness misses it", site)
                    .isPresent();
        }
    }

    @Test
    void thereAreForces() {
        assertThat(PowerLossMutants.sites()).hasSizeGreaterThan(10);
    }
}
