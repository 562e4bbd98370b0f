package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at once on one vault: one works, the other says who does, and nothing is mixed. */
class TwoRunsTest {
    private static final int PAIRS = 10;

    @TempDir
    private Path scratch;

    /** {@code TwoRunsTest VAULT...}: runs the program on each vault; to be started twice. */
    public static void main(String[] vaults) {
        for (String vault : vaults) {
            java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();
            int code = dev.wikiclean.cli.Main.run(
                    new String[] {"run", vault, "--apply", "--unsafe"},
                    new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                    new java.io.PrintStream(errors, true, StandardCharsets.UTF_8));
            System.out.println(
                    code + " " + errors.toString(StandardCharsets.UTF_8).strip().replace('\n', ' '));
        }
    }

    @Test
    void pairsStartedTogether() throws Exception {
        Path vault = Files.createDirectories(scratch.resolve("vault"));
        SmallVault.fill(vault);
        BusyVault.commit(vault);
        Path applied = FolderCopy.make(vault, scratch.resolve("applied"));
        ChildRun.Action.RUN.on(applied, dev.wikiclean.apply.FileOps.disk());
        VaultState after = VaultState.of(applied);
        List<String> copies = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i++) {
            copies.add(FolderCopy.make(vault, scratch.resolve("pair " + i)).toString());
        }
        Process first = start(copies);
        Process second = start(copies);
        List<String> one = lines(first);
        List<String> other = lines(second);
        for (int i = 0; i < copies.size(); i++) {
            Path copy = Path.of(copies.get(i));
            assertThat(VaultState.of(copy)).as(copies.get(i)).isEqualTo(after);
            assertThat(KillVault.runs(copy)).as(copies.get(i)).hasSize(1);
            // Whoever comes when the other has ended finds nothing to do.
            assertThat(List.of(one.get(i), other.get(i)))
                    .as(copies.get(i))
                    .anyMatch(line -> line.startsWith("0"))
                    .allMatch(line -> line.startsWith("0")
                            || line.startsWith("2 ") && line.contains("another run holds this vault (process "));
        }
    }

    @Test
    void whoComesSecondIsToldWhoHoldsTheVault() throws Exception {
        Path vault = Files.createDirectories(scratch.resolve("vault"));
        SmallVault.fill(vault);
        Path errors = scratch.resolve("errors");
        List<ChildRun.Order> orders = List.of(new ChildRun.Order(ChildRun.Action.RUN, vault, 40));
        Process holder = ChildRun.start(ChildRun.Mode.STOP, orders, errors);
        try (BufferedReader output = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).as(Files.readString(errors)).contains(" at ");
            VaultState held = VaultState.of(vault);
            assertThat(lines(start(List.of(vault.toString()))))
                    .singleElement()
                    .asString()
                    .startsWith("2 ")
                    .contains("another run holds this vault (process " + holder.pid() + " ")
                    .contains(": run)");
            assertThat(VaultState.of(vault)).isEqualTo(held);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(lines(start(List.of(vault.toString()))))
                .singleElement()
                .asString()
                .startsWith("0 ");
    }

    private static Process start(List<String> vaults) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path")),
                TwoRunsTest.class.getName()));
        command.addAll(vaults);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> lines(Process process) throws Exception {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }
}
