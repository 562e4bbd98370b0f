package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small vault, and another program that saves in it while a run is underway. */
abstract class BesideOthers {
    static final String BROKEN = "see [[test time compute]]\n";
    static final String REPAIRED = "see [[Test-Time Compute]]\n";
    static final String SAVED = "see [[test time compute]], typed meanwhile\n";

    @TempDir
    Path vault;

    /** Something that another program does, once or again and again. */
    @FunctionalInterface
    interface Deed {
        void run() throws IOException;
    }

    @BeforeEach
    void aVault() throws IOException {
        write("a.md", BROKEN);
        write("c.md", BROKEN);
        write("Test-Time Compute.md", "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n");
        write("b.md", "another note that links to [[a]] and [[c]]\n");
    }

    /** The vault as at first, without a memory of runs: a run then takes the same operations as the first did. */
    void afresh() throws IOException {
        try (Stream<Path> files = Files.walk(vault.resolve(".wiki-clean"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        aVault();
    }

    void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void saveByRename(String path, String text) throws IOException {
        Path temporary = vault.resolve("." + path + ".tmp");
        Files.writeString(temporary, text);
        Files.move(temporary, vault.resolve(path), StandardCopyOption.ATOMIC_MOVE);
    }

    String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    static Progress at(String stage, Deed deed) {
        return (what, done, total) -> {
            if (what.equals(stage)) {
                try {
                    deed.run();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        };
    }

    static Deed once(Deed deed) {
        AtomicInteger times = new AtomicInteger();
        return () -> {
            if (times.getAndIncrement() == 0) {
                deed.run();
            }
        };
    }

    RunResult run(Progress progress) throws WorkException {
        return run(progress, false, FileOps.disk());
    }

    RunResult run(Progress progress, boolean unsafe, FileOps ops) throws WorkException {
        return CleanRun.run(new RunOptions(vault, true, unsafe, true, Set.of()), new Cleaning(unsafe), progress, ops);
    }

    void nothingIsLeftOver() throws IOException {
        assertThat(FolderBytes.of(vault).keySet()).noneMatch(name -> name.contains(".syncthing"));
    }
}
