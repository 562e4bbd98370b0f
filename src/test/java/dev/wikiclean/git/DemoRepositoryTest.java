package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.RandomVault;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.apply.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRepositoryTest {
    @TempDir
    private Path scratch;

    private Path vault() throws IOException {
        GitRepo outer = GitRepo.init(scratch.resolve("outer"));
        Path vault = Files.createDirectories(outer.root().resolve("vault"));
        RandomVault.fill(vault, 30, new Random(7));
        Files.writeString(vault.resolve(".gitignore"), "*.png\nprivate/\n");
        Files.writeString(vault.resolve(".gitattributes"), "*.md text eol=lf\n*.png filter=lfs\n");
        Files.createDirectories(vault.resolve("private"));
        Files.writeString(vault.resolve("private/crlf.md"), "a\r\nb\n");
        Files.createFile(vault.resolve("empty.pdf"));
        Files.createSymbolicLink(vault.resolve("link.md"), Path.of("nowhere.md"));
        return vault;
    }

    @Test
    void everyByteIsInTheFirstCommit() throws IOException {
        Path vault = vault();
        Path target = scratch.resolve("outer/target/demo");
        assertThat(DemoRepository.create(vault, target, TestClock.STOPPED)).isEmpty();
        assertThat(Snapshot.of(target)).isEqualTo(Snapshot.of(vault));
        GitRepo demo = GitRepo.at(target);
        assertThat(demo.status()).isEmpty();
        assertThat(demo.git("rev-list", "--count", "HEAD")).isEqualTo("1\n");
        demo.git("fsck", "--strict", "--full");
        demo.git(
                "clone",
                "-q",
                "-c",
                "core.autocrlf=false",
                ".",
                scratch.resolve("clone").toString());
        long files = Snapshot.of(vault).keySet().stream()
                .filter(p -> !p.endsWith("/"))
                .count();
        assertThat(demo.git("ls-files", "-z").split("\0")).hasSize((int) files);

        Map<String, String> before = Snapshot.of(target);
        try (WorkSession session = WorkSession.begin(target, "run", TestClock.STOPPED)) {
            session.prepareCommit();
            session.apply(
                    Changes.in(target).modify("private/crlf.md", "c\r\nd\n").set(), true);
        }
        assertThat(demo.status()).isEmpty();
        try (WorkSession session = WorkSession.begin(target, "undo", TestClock.STOPPED)) {
            session.undo();
        }
        assertThat(demo.status()).isEmpty();
        assertThat(Snapshot.of(target)).isEqualTo(before);
        assertThat(GitRepo.at(scratch.resolve("outer")).git("rev-parse", "--show-toplevel"))
                .doesNotContain("demo");
    }

    @Test
    void replacesOnlyItsOwnCopies() throws IOException {
        Path vault = vault();
        Path target = scratch.resolve("demo");
        DemoRepository.create(vault, target, TestClock.STOPPED);
        Files.writeString(target.resolve("extra.md"), "gone afterwards");
        DemoRepository.create(vault, target, TestClock.STOPPED);
        assertThat(target.resolve("extra.md")).doesNotExist();
        assertThat(GitRepo.at(target).status()).isEmpty();

        Path other = Files.createDirectories(scratch.resolve("other"));
        Files.writeString(other.resolve("mine.md"), "mine");
        assertThatThrownBy(() -> DemoRepository.create(vault, other, TestClock.STOPPED))
                .hasMessageContaining("not a copy made by wiki-clean");
        assertThat(other.resolve("mine.md")).hasContent("mine");
        assertThatThrownBy(() -> DemoRepository.create(vault, vault.resolve("in"), TestClock.STOPPED))
                .hasMessageContaining("in one another");
        assertThatThrownBy(() -> DemoRepository.create(vault, vault, TestClock.STOPPED))
                .hasMessageContaining("in one another");
    }
}
