package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone saves a note in the very moment in which a run replaces or removes it. */
class AsidesTest {
    private static final String SAVED = "saved by a person";

    @TempDir
    private Path vault;

    private StateFolder state;

    @BeforeEach
    void fill() throws IOException {
        for (int i = 0; i < 4; i++) {
            Files.writeString(vault.resolve(i + ".md"), "note " + i);
        }
        state = StateFolder.of(vault);
    }

    /** Saves in place between the comparison of 1.md and its replacement, by {@code when} operation of that kind. */
    private class Saving extends FaultyOps {
        private final boolean dies;
        private final boolean links;
        private int replaced;

        Saving(boolean dies, boolean links) {
            super(Fault.DEAD, Integer.MAX_VALUE);
            this.dies = dies;
            this.links = links;
        }

        @Override
        public void link(Path existing, Path link) throws IOException {
            if (!links) {
                throw new UnsupportedOperationException("no hard links here");
            }
            super.link(existing, link);
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
            boolean first = replaced == 0 && (to.endsWith("1.md") || from.endsWith("1.md"));
            if (first) {
                replaced++;
                Files.writeString(vault.resolve("1.md"), SAVED);
            }
            super.replace(from, to);
            if (first && dies) {
                die();
            }
        }
    }

    private void apply(FileOps ops, Changes changes) throws IOException {
        new Applier(state, ops, TestClock.STOPPED).apply(changes.set(), ApplyRequest.withoutCommit("test", Map.of()));
    }

    private Changes modifying() {
        return Changes.in(vault)
                .modify("0.md", "x")
                .modify("1.md", "y")
                .modify("2.md", "z")
                .delete("3.md");
    }

    private void asBeforeButForTheSave() throws IOException {
        assertThat(Snapshot.of(vault).keySet()).containsExactly("/", "0.md", "1.md", "2.md", "3.md");
        assertThat(vault.resolve("0.md")).hasContent("note 0");
        assertThat(vault.resolve("1.md")).hasContent(SAVED);
        assertThat(vault.resolve("2.md")).hasContent("note 2");
        assertThat(vault.resolve("3.md")).hasContent("note 3");
    }

    @Test
    void aSaveInPlaceIsFoundOutAndBroughtBack() throws IOException {
        assertThatThrownBy(() -> apply(new Saving(false, true), modifying()))
                .isInstanceOfSatisfying(StaleFilesException.class, stale -> {
                    assertThat(stale.paths()).containsExactly(VaultPath.of("1.md"));
                    assertThat(stale.stale().getFirst().reason()).isEqualTo(StaleFile.Reason.CHANGED);
                });
        asBeforeButForTheSave();
    }

    @Test
    void whoHasTheOldFileOpenGoesOnInTheFileThatStays() throws IOException {
        List<java.io.OutputStream> open = new ArrayList<>();
        FileOps ops = new Saving(false, true) {
            @Override
            public void create(Path file, byte[] bytes) throws IOException {
                super.create(file, bytes);
                if (open.isEmpty() && file.getParent().equals(vault)) {
                    open.add(Files.newOutputStream(vault.resolve("1.md"), java.nio.file.StandardOpenOption.APPEND));
                }
            }
        };
        assertThatThrownBy(() -> apply(ops, modifying())).isInstanceOf(StaleFilesException.class);
        open.getFirst().write(" and more".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        open.getFirst().close();
        assertThat(vault.resolve("1.md")).hasContent(SAVED + " and more");
    }

    @Test
    void aSaveIsNotLostWhereTheRunIsKilledThen() throws IOException {
        assertThatThrownBy(() -> apply(new Saving(true, true), modifying())).isInstanceOf(ApplyException.class);
        assertThat(vault.resolve("1.md")).hasContent("y");
        RecoveryReport report = Recovery.recover(state, FaultyOps.none(), TestClock.STOPPED, CommitCompletion.NONE);
        asBeforeButForTheSave();
        assertThat(report.leftAlone()).extracting(LeftAlone::path).containsExactly(VaultPath.of("1.md"));
        assertThat(report.leftAlone().getFirst().kept().orElseThrow()).hasContent("note 1");
    }

    @Test
    void twoSavesAreBothKept() throws IOException {
        assertThatThrownBy(() -> apply(new Saving(true, true), modifying())).isInstanceOf(ApplyException.class);
        Files.writeString(vault.resolve("1.md"), "saved once more");
        RecoveryReport report = Recovery.recover(state, FaultyOps.none(), TestClock.STOPPED, CommitCompletion.NONE);
        assertThat(vault.resolve("1.md")).hasContent("saved once more");
        assertThat(report.leftAlone().getFirst().saved().orElseThrow()).hasContent(SAVED);
        assertThat(report.leftAlone().getFirst().message()).contains("someone saved it during the run");
        assertThat(Snapshot.of(vault).keySet()).containsExactly("/", "0.md", "1.md", "2.md", "3.md");
    }

    @Test
    void aNoteThatLeavesIsComparedOnceItIsAside() throws IOException {
        for (boolean links : List.of(true, false)) {
            fill();
            assertThatThrownBy(() -> apply(
                            new Saving(false, links),
                            Changes.in(vault).modify("0.md", "x").delete("1.md")))
                    .isInstanceOf(StaleFilesException.class);
            asBeforeButForTheSave();
        }
    }

    @Test
    void recoveryThatIsKilledAgainAndAgainConverges() throws IOException {
        for (int i = 0; i < 60; i += 2) {
            fill();
            assertThatThrownBy(() -> apply(new Saving(true, true), modifying())).isInstanceOf(ApplyException.class);
            for (int k = i; k >= 0; k -= 7) {
                try {
                    Recovery.recover(
                            state, new FaultyOps(FaultyOps.Fault.DEAD, k), TestClock.STOPPED, CommitCompletion.NONE);
                } catch (IOException killed) {
                    // once more
                }
            }
            Recovery.recover(state, FaultyOps.none(), TestClock.STOPPED, CommitCompletion.NONE);
            asBeforeButForTheSave();
        }
    }

    @Test
    void withoutHardLinksEverythingIsComparedJustBefore() throws IOException {
        FileOps ops = new Saving(false, false) {
            @Override
            public void replace(Path from, Path to) throws IOException {
                FileOps.disk().replace(from, to);
            }
        };
        apply(ops, modifying());
        assertThat(vault.resolve("1.md")).hasContent("y");
        assertThat(Snapshot.of(vault).keySet())
                .containsExactlyInAnyOrder("/", ".trash/", ".trash/3.md", "0.md", "1.md", "2.md");
    }

    @Test
    void keepsTheAttributesOfTheUser() throws IOException {
        UserDefinedFileAttributeView view =
                Files.getFileAttributeView(vault.resolve("1.md"), UserDefinedFileAttributeView.class);
        assumeTrue(view != null, "no extended attributes here");
        try {
            view.write("colour", ByteBuffer.wrap("red".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (IOException none) {
            assumeTrue(false, "no extended attributes here");
        }
        apply(FileOps.disk(), Changes.in(vault).modify("1.md", "y"));
        UserDefinedFileAttributeView now =
                Files.getFileAttributeView(vault.resolve("1.md"), UserDefinedFileAttributeView.class);
        assertThat(now.list()).containsExactly("colour");
    }
}
