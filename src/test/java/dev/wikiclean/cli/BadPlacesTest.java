package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wikiclean.run.WorkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vaults in odd places and of odd files, through the command line: right, or a clear word and nothing lost. */
class BadPlacesTest {
    private static final String BROKEN = "see [[test time compute]]\n";
    private static final String MENDED = "see [[Test-Time Compute]]\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Path working, String... words) {
        out.reset();
        err.reset();
        return Main.run(
                words,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        working,
                        "wiki-clean",
                        false,
                        false));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void aTarget() throws IOException {
        write("Test-Time Compute.md", "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n");
    }

    /** Mends the link in {@code notes}, and takes it back. */
    private void mendsAndTakesBack(Path vault, Path... notes) throws IOException {
        assertThat(run(folder, "run", vault.toString(), "--apply")).as(said()).isZero();
        for (Path note : notes) {
            assertThat(note).hasContent(MENDED.strip());
        }
        assertThat(run(folder, "undo", vault.toString())).as(said()).isZero();
        for (Path note : notes) {
            assertThat(note).hasContent(BROKEN.strip());
        }
    }

    @Test
    void namesWithControlCharactersNeverReachTheTerminalRaw() throws IOException {
        aTarget();
        Path red = write("esc\u001b[31mred.md", BROKEN);
        Path line = write("new\nline\t.md", BROKEN);
        Files.write(folder.resolve("latin\u001b]0;title\u0007.md"), new byte[] {'x', (byte) 0xE9});
        Files.createSymbolicLink(folder.resolve("link\u001b[1m\nx"), Path.of("/usr"));
        for (String[] words : new String[][] {
            {"check", folder.toString()},
            {"links", folder.toString()},
            {"graph", folder.toString()},
            {"run", folder.toString(), "--diff"},
            {"run", folder.toString(), "--apply"},
            {"history", folder.toString()},
            {"undo", folder.toString()},
            {"move", "no\u001b[31m", "x", "--vault", folder.toString()},
            {"check", "no\u001b[31msuch"},
            {"check", "--no\u001b[31m"},
        }) {
            run(folder, words);
            assertThat(said().replace("\n", "")).as(words[0]).doesNotContainPattern("\\p{Cntrl}");
        }
        assertThat(said()).contains("\\u001b");
        assertThat(run(folder, "check", folder.toString())).isEqualTo(Command.FINDINGS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("link\\u001b[1m\\u000ax: ");
        mendsAndTakesBack(folder, red, line);
    }

    @Test
    void oddNamesAreNamesLikeAnyOther() throws IOException {
        aTarget();
        Path[] notes = {
            write("-rf.md", BROKEN),
            write("...md", BROKEN),
            write("dot..md", BROKEN),
            write(" blank .md", BROKEN),
            write("back\\slash.md", BROKEN),
            write("😀 한글 #1/노트 😀.md", BROKEN),
            write("a'b\"c$(d)`e`.md", BROKEN),
        };
        // "...md" begins with a dot: Obsidian does not see it, nor do we.
        mendsAndTakesBack(
                folder, Stream.of(notes).filter(note -> !note.endsWith("...md")).toArray(Path[]::new));
        assertThat(notes[1]).hasContent(BROKEN.strip());
    }

    @Test
    void aNameThatIsNotUtf8IsNamedAndTheRestIsDone() throws Exception {
        aTarget();
        Path note = write("a.md", BROKEN);
        int made = new ProcessBuilder("sh", "-c", "printf x > \"$1/$(printf 'caf\\351.md')\"", "sh", folder.toString())
                .start()
                .waitFor();
        assumeTrue(made == 0, "a file system that takes any bytes");
        mendsAndTakesBack(folder, note);
        run(folder, "check", folder.toString());
        assertThat(said()).contains("caf").contains("not UTF-8").contains("rename it");
    }

    @Test
    void namesThatDifferInCaseOrNormalisationAreTwoNotes() throws IOException {
        String nfd = Normalizer.normalize("한글", Normalizer.Form.NFD);
        write("Note.md", "# One\n\n[[note]] [[Note]]\n");
        write("note.md", "# Two\n\n[[한글]] [[" + nfd + "]]\n");
        write("한글.md", "# 하나\n\n[[Note]]\n");
        write(nfd + ".md", "# 둘\n\n[[note]]\n");
        try (Stream<Path> files = Files.list(folder)) {
            assumeTrue(files.count() == 4, "a file system that tells case and normalisation apart");
        }
        assertThat(run(folder, "links", folder.toString())).isZero();
        assertThat(said())
                .contains("[[note]]  -> note.md")
                .contains("[[Note]]  -> Note.md")
                .contains("[[한글]]  -> 한글.md")
                .contains("[[" + nfd + "]]  -> " + nfd + ".md");
        run(folder, "check", folder.toString(), "--rule", "case-conflict");
        assertThat(said()).contains("2 findings");
        assertThat(run(folder, "run", folder.toString(), "--apply", "--unsafe"))
                .as(said())
                .isZero();
    }

    @Test
    void pipesSocketsAndDevicesAreNeverOpened() throws Exception {
        aTarget();
        Path note = write("a.md", BROKEN);
        Files.createDirectories(folder.resolve(".obsidian"));
        assumeTrue(
                new ProcessBuilder(
                                        "mkfifo",
                                        "pipe.md",
                                        "pipe.canvas",
                                        ".gitignore",
                                        ".obsidian/app.json",
                                        ".wiki-clean.yaml")
                                .directory(folder.toFile())
                                .start()
                                .waitFor()
                        == 0,
                "mkfifo");
        Files.createSymbolicLink(folder.resolve("to-pipe.md"), Path.of("pipe.md"));
        Files.createSymbolicLink(folder.resolve("to-zero.md"), Path.of("/dev/zero"));
        new ProcessBuilder("mknod", "device.md", "c", "1", "5")
                .directory(folder.toFile())
                .start()
                .waitFor();
        // A socket's path is short.
        Path home = Files.createTempDirectory("wc");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(home.resolve("s.md")));
            Files.move(home.resolve("s.md"), folder.resolve("socket.md"));
        } finally {
            Files.deleteIfExists(home.resolve("s.md"));
            Files.delete(home);
        }
        assertThat(run(folder, "check", folder.toString())).isEqualTo(Command.FAILED);
        assertThat(said()).contains(".wiki-clean.yaml: it is not a file");
        Files.delete(folder.resolve(".wiki-clean.yaml"));
        mendsAndTakesBack(folder, note);
        run(folder, "check", folder.toString());
        assertThat(said()).contains("2 notes checked");
    }

    @Test
    void linksAndLoopsOnTheDiskAreNotFollowed(@TempDir Path outside) throws IOException {
        aTarget();
        Path note = write("a.md", BROKEN);
        Path secret = Files.writeString(outside.resolve("secret.md"), BROKEN);
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("self"), folder);
        Files.createSymbolicLink(folder.resolve("out"), outside);
        Files.createSymbolicLink(folder.resolve("out.md"), secret);
        Files.createSymbolicLink(folder.resolve("in.md"), note);
        mendsAndTakesBack(folder, note);
        assertThat(secret).hasContent(BROKEN.strip());
        assertThat(folder.resolve("in.md")).isSymbolicLink();
        run(folder, "check", folder.toString());
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("self: ").contains("out: ");
    }

    @Test
    void longPathsAndAThousandFolders() throws IOException {
        aTarget();
        Path longest = write("n".repeat(252) + ".md", BROKEN);
        Path path = write(("folder " + "x".repeat(60) + "/").repeat(6) + "deep.md", BROKEN);
        Path nested = write("d/".repeat(1_000) + "x.md", BROKEN);
        mendsAndTakesBack(folder, longest, path, nested);
    }

    @Test
    void newNamesThatNoFileCanHaveAreRefusedBeforeAnythingIsWritten() throws IOException {
        write("a.md", "x\n");
        for (String name : new String[] {"가".repeat(90), "Why?", "con", "a:b", "trailing.../x", "nul.tar/x"}) {
            assertThat(run(folder, "move", "a", name, "--vault", folder.toString(), "--apply"))
                    .as(name)
                    .isEqualTo(Command.FAILED);
            assertThat(said()).contains("choose another");
        }
        String category = "분류".repeat(50);
        write(".wiki-clean.yaml", "extends: agent-wiki\nmoc: {min-notes: 1}\n");
        write("b.md", "---\ncategory: " + category + "\n---\n# B\n\nA text about something, [[c]].\n");
        write("c.md", "---\ncategory: Works\n---\n# C\n\nA text about something else, [[b]].\n");
        assertThat(run(folder, "run", folder.toString(), "--apply")).as(said()).isZero();
        assertThat(said()).contains("255 bytes").contains("change the category");
        try (Stream<Path> maps = Files.list(folder.resolve("00_MOC"))) {
            assertThat(maps.map(map -> map.getFileName().toString())).containsExactly("Works MOC.md");
        }
    }

    @Test
    void aNoteOf200MebibytesIsNotRead() throws IOException {
        aTarget();
        Path note = write("a.md", BROKEN);
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.md").toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        mendsAndTakesBack(folder, note);
        run(folder, "check", folder.toString());
        assertThat(said()).contains("large.md: is longer than 5 MiB");
    }

    @Test
    void theVaultsPathMayBeALinkOrHoldAnything(@TempDir Path other) throws IOException {
        Path vault = Files.createDirectories(other.resolve("my vault #1 100% 볼트"));
        folder = vault;
        aTarget();
        Path note = write("sub/a.md", BROKEN);
        write(".wiki-clean.yaml", "");
        Path link = Files.createSymbolicLink(other.resolve("link"), vault);
        mendsAndTakesBack(link, note);
        mendsAndTakesBack(Path.of("sub/.."), note);
        assertThat(run(vault.resolve("sub"), "run", "--apply")).as(said()).isZero();
        assertThat(note).hasContent(MENDED.strip());
        assertThat(run(vault.resolve("sub"), "undo", "..")).isZero();
        assertThat(note).hasContent(BROKEN.strip());
    }

    @Test
    void theHomeFolderAndTheWholeDiskAreNotReadByMistake() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/kim"));
        Files.createDirectories(home.resolve(".git"));
        for (Path wide : new Path[] {Path.of("/"), folder.resolve("home"), home}) {
            assertThatThrownBy(() -> VaultLocator.requireVault(wide, home))
                    .isInstanceOf(WorkException.class)
                    .hasMessageContaining("name the vault's folder");
        }
        Path vault = Files.createDirectories(home.resolve("vault"));
        assertThatCode(() -> VaultLocator.requireVault(vault, home)).doesNotThrowAnyException();
        write("home/kim/.wiki-clean.yaml", "");
        assertThatCode(() -> VaultLocator.requireVault(home, home)).doesNotThrowAnyException();
        assertThat(run(folder, "check", "/")).isEqualTo(Command.FAILED);
    }
}
