package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real vaults beside the project, where they are there; only ever read. */
final class SharedVaults {
    private static final Path ROOT = Path.of("..", "shared", "vaults");

    private SharedVaults() {}

    /** Every file with one of {@code extensions}; skips the test where there are no vaults. */
    static List<Path> files(String... extensions) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ROOT), "no vaults at " + ROOT);
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(extensions).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
