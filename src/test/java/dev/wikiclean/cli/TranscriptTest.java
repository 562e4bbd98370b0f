package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines with what they print and how they end. In a transcript, {@code $} begins a command line, {@code |} a line
 * of its results, {@code !} a line of its problems, {@code =} its exit code, {@code #} a comment. A folder named like the
 * transcript is the vault {@code vault} that its commands see. With {@code -Dtranscripts.update=true} the files are
 * written anew, to be read before they are committed.
 */
class TranscriptTest {
    private static final Path HOME = Path.of("src/test/resources/transcripts");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(HOME)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private void replay(Path file) throws IOException {
        String expected = Files.readString(file);
        String name = file.getFileName().toString().replace(".txt", "");
        Path place = Files.createDirectories(folder.resolve(name)).toRealPath();
        if (Files.isDirectory(HOME.resolve(name))) {
            copy(HOME.resolve(name), place.resolve("vault"));
        }
        List<String> actual = new ArrayList<>();
        for (String line : expected.lines().toList()) {
            if (line.startsWith("$ ")) {
                actual.addAll(new Transcript(place).replay(line));
            } else if (line.isEmpty() || line.startsWith("#")) {
                actual.add(line);
            }
        }
        String text = String.join("\n", actual) + "\n";
        if (Boolean.getBoolean("transcripts.update")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(expected);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
