package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check asks git's history only where a link is broken, and else does not even load the classes for it. */
class HealthyVaultTest {
    private static final String GIT = "org.eclipse.jgit.";

    @TempDir
    private Path vault;

    /** Checks the vault that its argument names. */
    public static void main(String[] arguments) throws WorkException {
        CleanRun.check(Path.of(arguments[0]), Set.of(), Progress.NONE);
    }

    @Test
    void jgitIsLoadedOnlyForABrokenLink() throws Exception {
        Files.writeString(vault.resolve("a.md"), "see [[b]]\n");
        Files.writeString(vault.resolve("b.md"), "some words\n");
        Git git = Git.init(vault);
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        assertThat(classesOfACheck()).contains(CleanRun.class.getName()).doesNotContain(GIT);
        Files.writeString(vault.resolve("a.md"), "see [[c]]\n");
        assertThat(classesOfACheck()).contains(GIT);
    }

    private String classesOfACheck() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HealthyVaultTest.class.getName(),
                        vault.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        // Jars are named, too, and so is where a class comes from.
        return output.lines().map(line -> line.replaceAll("source: .*", "")).reduce("", (a, b) -> a + "\n" + b);
    }
}
