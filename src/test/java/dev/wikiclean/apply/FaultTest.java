package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation on the disk fails once, in every way, while a vault is changed, taken back and recovered. */
class FaultTest {
    private MemoryFolder scratch;

    @BeforeEach
    void make() throws IOException {
        scratch = new MemoryFolder();
    }

    @AfterEach
    void remove() throws IOException {
        scratch.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationFails(FaultyOps.Fault fault) throws IOException {
        Faults faults =
                faults(fault, UnaryOperator.identity()).applying().undoing().recovering(1);
        assertThat(faults.violations()).isEmpty();
        assertThat(faults.injected()).isGreaterThan(300);
    }

    @Test
    void everyOperationFailsWithoutHardLinks() throws IOException {
        Faults faults = faults(FaultyOps.Fault.DEAD, UnlinkedOps::new)
                .applying()
                .undoing()
                .recovering(1);
        assertThat(faults.violations()).isEmpty();
        assertThat(faults.injected()).isGreaterThan(300);
    }

    private Faults faults(FaultyOps.Fault fault, UnaryOperator<FileOps> fileSystem) throws IOException {
        Path vault = Files.createDirectories(scratch.path().resolve("vault")).toRealPath();
        Files.writeString(vault.resolve("A.md"), "a long enough text to be cut in half");
        Files.writeString(vault.resolve("B.md"), "b");
        Files.createDirectories(vault.resolve("x/y"));
        Files.writeString(vault.resolve("x/y/C.md"), "c");
        Files.writeString(vault.resolve("S.md"), "s");
        Files.writeString(vault.resolve("T.md"), "t");
        Files.write(vault.resolve("p.png"), new byte[100]);
        Files.write(vault.resolve("q.png"), new byte[200]);
        return new Faults(
                vault,
                Changes.in(vault)
                        .modify("A.md", "another text that may be cut in half")
                        .create("n/m/D.md", "some new text")
                        .delete("x/y/C.md")
                        .rename("B.md", "n/b.md", "b2")
                        .rename("S.md", "T.md", "s2")
                        .rename("T.md", "S.md", "t2")
                        .move("p.png", "q.png")
                        .move("q.png", "n/r.png")
                        .set(),
                fault,
                fileSystem);
    }
}
