package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
    @TempDir
    private Path root;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(root.resolve("a.md"), "one");
        Files.createDirectories(root.resolve("x"));
        Files.writeString(root.resolve("x/p.png"), "picture");
        Files.createDirectories(root.resolve(".obsidian"));
        Files.writeString(root.resolve(".obsidian/app.json"), "{}");
        Files.createDirectories(root.resolve(".git"));
    }

    /** What has changed since the vault was read, after {@code deed}. */
    private Iterable<String> changedAfter(Deed deed) throws IOException {
        Freshness freshness = Freshness.watch(root);
        Vault vault = FolderSource.read(root);
        deed.run();
        return freshness.changed(vault);
    }

    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }

    @Test
    void seesWhatMattersAndNothingElse() throws IOException {
        assertThat(changedAfter(() -> {})).isEmpty();
        assertThat(changedAfter(() -> Files.writeString(root.resolve("a.md"), "longer")))
                .containsExactly("a.md");
        assertThat(changedAfter(() -> Files.writeString(root.resolve("x/p.png"), "another")))
                .as("only the name of a picture is of interest")
                .isEmpty();
        assertThat(changedAfter(() -> Files.delete(root.resolve("x/p.png")))).containsExactly("x/p.png");
        assertThat(changedAfter(() -> Files.writeString(root.resolve("x/new.md"), "new")))
                .containsExactly("x/new.md");
        assertThat(changedAfter(() -> Files.writeString(root.resolve(".obsidian/app.json"), "{ }")))
                .containsExactly(".obsidian/app.json");
        assertThat(changedAfter(() -> Files.writeString(root.resolve(".obsidian/workspace.json"), "{}")))
                .isEmpty();
        assertThat(changedAfter(() -> Files.writeString(root.resolve(".wiki-clean.yaml"), "profile: default\n")))
                .containsExactly(".wiki-clean.yaml");
        assertThat(changedAfter(() -> Files.writeString(root.resolve(".git/index.lock"), "")))
                .isEmpty();
    }

    @Test
    void seesASaveThatChangedNeitherSizeNorTime() throws IOException {
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(root.resolve("a.md"), time);
        assertThat(changedAfter(() -> {
                    Files.writeString(root.resolve("a.md"), "two");
                    Files.setLastModifiedTime(root.resolve("a.md"), time);
                }))
                .containsExactly("a.md");
    }

    /** As if the clock of the file system had stood still between the look at a note and another save of it. */
    @Test
    void seesASaveWithinOneTickOfTheClock() {
        Freshness freshness = Freshness.watch(root);
        Vault readBefore = MemorySource.vault(Map.of("a.md", "uno"));
        assertThat(freshness.changed(readBefore)).containsExactly("a.md");
    }
}
