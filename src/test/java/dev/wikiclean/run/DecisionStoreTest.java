package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FaultyOps;
import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.NoteIdentity;
import dev.wikiclean.rules.DecisionsFile;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionStoreTest {
    @TempDir
    private Path vault;

    private Path file() {
        return vault.resolve(DecisionsFile.NAME);
    }

    private static Decision never(String name) {
        List<NoteIdentity> notes = Stream.of("a/" + name + ".md", "b/" + name + ".md")
                .map(path -> NoteIdentity.of(NoteParser.parse(
                        VaultPath.of(path),
                        dev.wikiclean.text.SourceText.decode("words\n".getBytes(StandardCharsets.UTF_8))
                                .orElseThrow())))
                .toList();
        return new Decision(Decision.Answer.NEVER, notes, Optional.empty(), LocalDate.of(2026, 5, 8));
    }

    private List<String> kept() throws IOException {
        return DecisionsFile.load(vault).decisions().stream()
                .map(decision -> decision.notes().get(0).path().value())
                .toList();
    }

    /** Adds decisions, one at a time: VAULT PREFIX COUNT. */
    static final class Decider {
        private Decider() {}

        public static void main(String[] arguments) throws WorkException {
            DecisionStore store = new DecisionStore(Path.of(arguments[0]));
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                store.add(List.of(never(arguments[1] + i)));
            }
        }
    }

    @Test
    void twoProcessesThatDecideAtOnceLoseNoAnswer() throws Exception {
        List<Process> deciders = new ArrayList<>();
        for (String prefix : List.of("x", "y")) {
            deciders.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Decider.class.getName(),
                            vault.toString(),
                            prefix,
                            "60")
                    .inheritIO()
                    .start());
        }
        for (Process decider : deciders) {
            assertThat(decider.waitFor()).isZero();
        }
        assertThat(kept()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void threadsThatDecideAtOnceLoseNoAnswer() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "n" + i;
                all.add(pool.submit((Callable<Void>) () -> {
                    new DecisionStore(vault).add(List.of(never(name)));
                    return null;
                }));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        }
        assertThat(kept()).hasSize(40);
    }

    @Test
    void aNewFileIsReadableLikeOthersAndAnOldOneKeepsItsPermissions() throws Exception {
        Path other = Files.createFile(vault.resolve("other.md"));
        new DecisionStore(vault).add(List.of(never("one")));
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(Files.getPosixFilePermissions(other));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw----"));
        new DecisionStore(vault).add(List.of(never("two")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-rw----");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whateverOperationFailsTheFileIsAsBeforeOrAsAfter() throws Exception {
        new DecisionStore(vault).add(List.of(never("first")));
        String before = Files.readString(file());
        for (FaultyOps.Fault fault : FaultyOps.Fault.values()) {
            for (int failing = 0; ; failing++) {
                Files.writeString(file(), before);
                FaultyOps ops = new FaultyOps(fault, failing);
                boolean failed = false;
                try {
                    new DecisionStore(vault, ops).add(List.of(never("second")));
                } catch (WorkException expected) {
                    failed = true;
                    assertThat(expected).hasMessageContaining(DecisionsFile.NAME);
                }
                assertThat(kept()).as("%s at %d", fault, failing).contains("a/first.md");
                if (!failed) {
                    assertThat(kept()).contains("a/second.md");
                }
                if (ops.count() <= failing) {
                    break;
                }
                assertThat(failing).isLessThan(100);
            }
        }
        new DecisionStore(vault).add(List.of(never("third")));
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void aFileWithAMistakeIsLeftAsItIs() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "decisions: [\n");
        assertThatThrownBy(() -> new DecisionStore(vault).add(List.of(never("one"))))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("left as it is");
        assertThat(file()).hasContent("decisions: [");
    }
}
