package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or read-only and folders that one may not enter: the real ones, in a mount namespace of their own
 * and as another user, for which the test must run as root on Linux; elsewhere these are skipped.
 */
class BadPlacesIT {
    private static final String BROKEN = "see [[test time compute]]\n";
    private static final String MENDED = "see [[Test-Time Compute]]\n";

    /** Nobody, on every Linux. */
    private static final String AS_NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups ";

    @TempDir
    private Path folder;

    private Path vault;

    /** What was printed, and how it ended. */
    private record Answer(int exit, String said) {}

    @BeforeEach
    void aVault() throws IOException {
        vault = Files.createDirectories(folder.resolve("vault"));
        write("a.md", BROKEN);
        write("Test-Time Compute.md", "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n");
    }

    private Path write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Runs a script in which {@code wc} is the program and {@code $vault} the vault. */
    private Answer sh(String script) throws Exception {
        Path jar;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.getFileName().toString().matches("wiki-clean-.*-all\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar; `mvn package` makes it"));
        }
        Path copy = folder.resolve("wiki-clean.jar");
        if (!Files.exists(copy)) {
            Files.copy(jar, copy);
            Path wc = Files.writeString(
                    folder.resolve("wc"), "#!/bin/sh\nexec \"$java\" -XX:TieredStopAtLevel=1 -jar \"$jar\" \"$@\"\n");
            for (String words : new String[] {"chmod a+rx " + folder + " " + wc, "chmod a+r " + copy}) {
                new ProcessBuilder("sh", "-c", words).start().waitFor();
            }
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", "C.UTF-8",
                        "java", ProcessHandle.current().info().command().orElse("java"),
                        "jar", copy.toString(),
                        "wc", folder.resolve("wc").toString(),
                        "vault", vault.toString()));
        Process process = builder.directory(folder.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private void assumeThatWorks(String script) throws Exception {
        assumeTrue(sh(script).exit() == 0, script);
    }

    private void aIsAsBefore() {
        assertThat(vault.resolve("a.md")).hasContent(BROKEN.strip());
    }

    @Test
    void aFullDisk() throws Exception {
        assumeThatWorks("unshare -m mount -t tmpfs -o size=1m none \"$vault\"");
        Answer answer = sh("""
                exec 2>&1
                unshare -m /bin/sh -c '
                    cp -r "$vault" notes
                    mount -t tmpfs -o size=300k none "$vault"; cp notes/* "$vault"
                    head -c 1m /dev/zero > "$vault/fill.bin" 2> /dev/null
                    "$wc" check "$vault" > check.txt; echo check $?
                    "$wc" run "$vault" --apply; echo run $?
                    cmp "$vault/a.md" notes/a.md && echo as before
                    rm "$vault/fill.bin"; mount -o remount,size=8m "$vault"
                    "$wc" run "$vault" --apply; echo again $?
                    cat "$vault/a.md"; test -s "$vault/.wiki-clean/.gitignore" && echo ignored'
                """);
        assertThat(answer.said())
                .contains("check 1")
                .contains(vault + "/.wiki-clean")
                .contains("No space left on device")
                .contains("run 2")
                .contains("as before")
                .contains("again 0")
                .contains(MENDED)
                .endsWith("ignored\n");
    }

    @Test
    void aDiskThatIsAlmostFull() throws Exception {
        assumeThatWorks("unshare -m mount -t tmpfs -o size=1m none \"$vault\"");
        Answer answer = sh("""
                exec 2>&1
                unshare -m /bin/sh -c '
                    cp -r "$vault" notes
                    mount -t tmpfs -o size=600k none "$vault"; cp notes/* "$vault"
                    "$wc" run "$vault" --apply; echo run $?
                    cmp "$vault/a.md" notes/a.md && echo as before'
                """);
        assertThat(answer.said())
                .contains("the disk of " + vault)
                .contains("make room")
                .contains("run 2")
                .contains("as before");
    }

    @Test
    void aReadOnlyDisk() throws Exception {
        assumeThatWorks("unshare -m mount --bind \"$vault\" \"$vault\"");
        Answer answer = sh("""
                exec 2>&1
                unshare -m /bin/sh -c '
                    mount --bind "$vault" "$vault"; mount -o remount,ro,bind "$vault"
                    "$wc" check "$vault" > check.txt; echo check $?
                    "$wc" run "$vault" --apply; echo run $?'
                """);
        assertThat(answer.said())
                .contains("check 1")
                .contains(vault + "/.wiki-clean")
                .contains("Read-only file system")
                .contains("run 2");
        aIsAsBefore();
    }

    @Test
    void aVaultThatBelongsToSomeoneElse() throws Exception {
        assumeThatWorks("chmod a+rx \"$vault\" && chmod a+r \"$vault\"/* && " + AS_NOBODY + "cat \"$vault/a.md\"");
        Answer answer = sh(AS_NOBODY + "\"$wc\" check \"$vault\" > /dev/null; echo check $?; " + AS_NOBODY
                + "\"$wc\" run \"$vault\" --apply 2>&1; echo run $?");
        assertThat(answer.said())
                .contains("check 1")
                .contains(vault + "/.wiki-clean, which cannot be written (permission denied)")
                .contains("run 2");
        aIsAsBefore();
    }

    @Test
    void aFolderWithoutPermission() throws Exception {
        assumeThatWorks(AS_NOBODY + "true");
        write("shut/s.md", "[[a]]\n");
        write("locked.md", "[[a]]\n");
        write("fixed/f.md", BROKEN);
        Answer answer = sh("chown -R 65534:65534 \"$vault\"; chmod 000 \"$vault/shut\" \"$vault/locked.md\"; "
                + "chmod 555 \"$vault/fixed\"; " + AS_NOBODY + "\"$wc\" run \"$vault\" --apply 2>&1; echo run $?; "
                + "chmod -R u+rwX \"$vault\"");
        assertThat(answer.said())
                .contains("left alone: shut/: may not be read")
                .contains("left alone: locked.md: may not be read")
                .contains("left alone: fixed/f.md: the folder cannot be written")
                .contains("run 0");
        assertThat(vault.resolve("a.md")).hasContent(MENDED.strip());
        assertThat(vault.resolve("fixed/f.md")).hasContent(BROKEN.strip());
        assertThat(vault.resolve("locked.md")).hasContent("[[a]]");
    }

    @Test
    void anImmutableFile() throws Exception {
        assumeThatWorks("chattr +i \"$vault/a.md\"");
        try {
            write("c.md", BROKEN);
            Answer answer = sh("\"$wc\" run \"$vault\" --apply 2>&1; echo run $?");
            assertThat(answer.said()).contains("left alone: a.md: is read-only").contains("run 0");
            assertThat(vault.resolve("c.md")).hasContent(MENDED.strip());
            aIsAsBefore();
        } finally {
            sh("chattr -i \"$vault/a.md\"");
        }
    }
}
