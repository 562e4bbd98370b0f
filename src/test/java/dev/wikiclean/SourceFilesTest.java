package dev.wikiclean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read in one go. */
class SourceFilesTest {
    private static final int MOST_LINES = 300;

    @Test
    void noFileIsTooLong() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    walk.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            assertThat(sources).allSatisfy(path -> assertThat(Files.readAllLines(path))
                    .as(path.toString())
                    .hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }
}
