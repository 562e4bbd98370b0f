package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written as a whole is old or new at any moment, and nothing else is left behind. */
class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void writesLongTextsInUtf8() throws IOException {
        Path file = folder.resolve("보고.txt");
        String line = "한국어 🧠 and more\n";
        WholeFile.write(
                file,
                out -> {
                    for (int i = 0; i < 20_000; i++) {
                        out.write(line);
                    }
                },
                FileOps.disk());
        assertThat(Files.readString(file)).isEqualTo(line.repeat(20_000));
        assertThat(names()).containsExactly("보고.txt");
    }

    @Test
    void theOldTextStandsUntilAllOfTheNewIsThere() throws IOException {
        Path file = folder.resolve("report.txt");
        Files.writeString(file, "old");
        FileOps full = new ForwardingOps(FileOps.disk()) {
            private int pieces;

            @Override
            public void append(Path path, byte[] bytes) throws IOException {
                assertThat(Files.readString(file)).isEqualTo("old");
                if (++pieces == 3) {
                    throw new IOException("No space left on device");
                }
                super.append(path, bytes);
            }
        };
        assertThatThrownBy(() -> WholeFile.write(file, out -> out.write("x".repeat(400_000)), full))
                .hasMessageContaining("No space left");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(names()).containsExactly("report.txt");
    }

    @Test
    void followsLinksAndKeepsPermissions() throws IOException {
        Path file = folder.resolve("report.txt");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        WholeFile.write(link, out -> out.write("new"), FileOps.disk());
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesWhatCannotBeAFile() throws IOException {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        assertThatThrownBy(() -> WholeFile.write(sub, out -> {}, FileOps.disk()))
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no/x.txt"), out -> {}, FileOps.disk()))
                .hasMessageContaining("no");
        assertThat(names()).containsExactly("sub");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
