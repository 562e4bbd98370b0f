package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path vault;

    /** Another program that does every step just before we do it. */
    private static final class Rival extends ForwardingOps {
        Rival() {
            super(FileOps.disk());
        }

        @Override
        public void createFolder(Path folder) throws IOException {
            super.createFolder(folder);
            super.createFolder(folder);
        }

        @Override
        public void create(Path file, byte[] bytes) throws IOException {
            super.create(file, bytes);
            super.create(file, bytes);
        }

        @Override
        public void delete(Path file) throws IOException {
            super.delete(file);
            super.delete(file);
        }
    }

    @Test
    void whatAnotherMadeJustBeforeIsAsGood() throws IOException {
        StateFolder state = StateFolder.of(vault);
        state.create(new Rival());
        assertThat(state.runs()).isDirectory();
        assertThat(state.root().resolve(".gitignore")).hasContent("*\n!decisions.yaml\n");
    }

    @Test
    void anEmptyFileOfAFullDiskIsFilledThoughAnotherRemovesItFirst() throws IOException {
        StateFolder state = StateFolder.of(vault);
        Files.createDirectory(state.root());
        Files.createFile(state.root().resolve(".gitignore"));
        state.create(new Rival());
        assertThat(state.root().resolve(".gitignore")).hasContent("*\n!decisions.yaml\n");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsAnError() throws IOException {
        StateFolder state = StateFolder.of(vault);
        Files.createFile(state.root());
        assertThatThrownBy(() -> state.create(FileOps.disk())).isInstanceOf(FileAlreadyExistsException.class);
    }
}
