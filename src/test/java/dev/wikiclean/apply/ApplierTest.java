package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplierTest {
    @TempDir
    private Path vault;

    private StateFolder state;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(vault.resolve("A.md"), "a\r\n");
        Files.writeString(vault.resolve("B.md"), "b");
        Files.createDirectories(vault.resolve("only/here"));
        Files.writeString(vault.resolve("only/here/C.md"), "c");
        Files.write(vault.resolve("pic.png"), new byte[] {0, (byte) 0xff, 1});
        state = StateFolder.of(vault);
    }

    private Run apply(ChangeSet changes) throws IOException {
        return new Applier(state, FileOps.disk(), TestClock.STOPPED)
                .apply(changes, ApplyRequest.withoutCommit("test", Map.of("broken-link", 1)));
    }

    @Test
    void everyKindOfChange() throws IOException {
        Run run = apply(Changes.in(vault)
                .modify("A.md", "\uFEFFnew\r\n")
                .create("neu/tief/D.md", "d")
                .delete("only/here/C.md")
                .rename("B.md", "neu/🌱 B.md", "b2")
                .move("pic.png", "neu/pic.png")
                .set());

        assertThat(Snapshot.of(vault).keySet())
                .containsExactlyInAnyOrder(
                        "/",
                        "A.md",
                        "neu/",
                        "neu/tief/",
                        "neu/tief/D.md",
                        "neu/🌱 B.md",
                        "neu/pic.png",
                        ".trash/",
                        ".trash/only/",
                        ".trash/only/here/",
                        ".trash/only/here/C.md");
        assertThat(vault.resolve("A.md")).hasContent("\uFEFFnew\r\n");
        assertThat(vault.resolve("neu/🌱 B.md")).hasContent("b2");
        assertThat(vault.resolve("neu/pic.png")).hasBinaryContent(new byte[] {0, (byte) 0xff, 1});
        assertThat(vault.resolve(".trash/only/here/C.md")).hasContent("c");
        assertThat(run.state()).isEqualTo(RunState.APPLIED);
        assertThat(run.id()).matches("2026-11-21T18-40-12-[0-9a-f]{4}");
    }

    @Test
    void chainsAndSwapsOfRenames() throws IOException {
        apply(Changes.in(vault)
                .rename("A.md", "B.md", "a")
                .rename("B.md", "only/here/C.md", "b")
                .move("only/here/C.md", "A.md")
                .set());
        assertThat(vault.resolve("A.md")).hasContent("c");
        assertThat(vault.resolve("B.md")).hasContent("a");
        assertThat(vault.resolve("only/here/C.md")).hasContent("b");
    }

    @Test
    void keepsPermissions() throws IOException {
        Files.setPosixFilePermissions(vault.resolve("A.md"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(vault.resolve("B.md"), PosixFilePermissions.fromString("rw-------"));
        apply(Changes.in(vault).modify("A.md", "x").rename("B.md", "D.md", "y").set());
        assertThat(Snapshot.of(vault).get("A.md")).startsWith("rwxr-x---");
        assertThat(Snapshot.of(vault).get("D.md")).startsWith("rw-------");
    }

    @Test
    void trashTakesAFreeName() throws IOException {
        Files.createDirectories(vault.resolve(".trash"));
        Files.writeString(vault.resolve(".trash/A.md"), "older");
        apply(Changes.in(vault).delete("A.md").set());
        assertThat(vault.resolve(".trash/A.md")).hasContent("older");
        assertThat(vault.resolve(".trash/A 2.md")).hasContent("a\r\n");
    }

    @Test
    void refusesWhatHasChangedSinceThePlan() throws IOException {
        ChangeSet changes =
                Changes.in(vault).modify("A.md", "x").modify("B.md", "y").set();
        Files.writeString(vault.resolve("B.md"), "edited");
        refused(changes, "B.md: has changed since it was read");
    }

    @Test
    void refusesToOverwrite() throws IOException {
        refused(Changes.in(vault).create("A.md", "x").set(), "A.md: stands there already");
        refused(Changes.in(vault).rename("A.md", "B.md", "x").set(), "B.md: stands there already");
        refused(Changes.in(vault).move("pic.png", "B.md").set(), "B.md: stands there already");
        refused(Changes.in(vault).create("A.md/x.md", "x").set(), "its folder A.md is a file");
    }

    @Test
    void refusesLinksAndWhatLiesOutside(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "s");
        Files.createSymbolicLink(vault.resolve("out"), outside);
        Files.createSymbolicLink(vault.resolve("link.md"), outside.resolve("secret.md"));
        refused(Changes.in(vault).modify("link.md", "x").set(), "link.md: is not a regular file");
        refused(Changes.in(vault).modify("out/secret.md", "x").set(), "leads out of the vault");
        refused(Changes.in(vault).create("out/new.md", "x").set(), "leads out of the vault");
        refused(Changes.in(vault).create(".git/hooks/x.md", "x").set(), "never written");
        assertThat(outside.resolve("secret.md")).hasContent("s");
    }

    @Test
    void refusesReadOnlyFilesAndFolders() throws IOException {
        Files.setPosixFilePermissions(vault.resolve("A.md"), PosixFilePermissions.fromString("r--r--r--"));
        refused(Changes.in(vault).modify("A.md", "x").set(), "A.md: is read-only");
        Files.setPosixFilePermissions(vault.resolve("only"), PosixFilePermissions.fromString("r-xr-xr-x"));
        refused(Changes.in(vault).create("only/x.md", "x").set(), "its folder cannot be written");
    }

    @Test
    void refusesTwoChangesOfOneFile() {
        ChangeSet changes = Changes.in(vault).modify("A.md", "x").delete("A.md").set();
        assertThatThrownBy(() -> apply(changes)).isInstanceOf(IllegalArgumentException.class);
    }

    private void refused(ChangeSet changes, String reason) throws IOException {
        Map<String, String> before = Snapshot.of(vault);
        assertThatThrownBy(() -> apply(changes))
                .isInstanceOfAny(PreflightException.class, StaleFilesException.class)
                .hasMessageContaining(reason);
        assertThat(Snapshot.of(vault)).isEqualTo(before);
    }
}
