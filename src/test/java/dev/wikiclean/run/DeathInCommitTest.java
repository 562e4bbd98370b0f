package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dies before every operation on the disk while a commit is made; afterwards nothing may hold the repository. */
class DeathInCommitTest {
    @TempDir
    private Path scratch;

    @Test
    void nothingHoldsTheRepositoryAfterRecovery() throws Exception {
        Path vault = Files.createDirectories(scratch.resolve("vault"));
        SmallVault.fill(vault);
        BusyVault.commit(vault);
        List<String> operations = new ArrayList<>();
        Path copy = FolderCopy.make(vault, scratch.resolve("after"));
        ChildRun.Action.RUN.on(
                copy, TracedOps.of((number, operation, file) -> operations.add(operation + " " + file), false));
        VaultState before = VaultState.of(vault);
        VaultState after = VaultState.of(copy);
        int applied = operations.size() - 1;
        while (!operations.get(applied).startsWith("deleteFolder ")) {
            applied--;
        }
        for (int i = applied; i < operations.size(); i++) {
            Path dying = FolderCopy.make(vault, scratch.resolve("dying " + i));
            int last = i;
            FileOps ops = TracedOps.of(
                    (number, operation, file) -> {
                        if (number >= last) {
                            throw new IOException("dead");
                        }
                    },
                    false);
            assertThatThrownBy(() -> ChildRun.Action.RUN.on(dying, ops)).isInstanceOf(WorkException.class);
            ChildRun.Action.RECOVER.on(dying, FileOps.disk());
            assertThat(VaultState.of(dying)).as(operations.get(i)).isIn(before, after);
            try (var files = Files.walk(dying.resolve(".git"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".lock")))
                        .as(operations.get(i))
                        .isEmpty();
            }
        }
    }

    /** A kill may come between the making of git's lock on the branch and the first byte in it. */
    @Test
    void anEmptyLockOnTheBranchIsFreed() throws Exception {
        Path vault = Files.createDirectories(scratch.resolve("vault"));
        SmallVault.fill(vault);
        BusyVault.commit(vault);
        boolean[] dead = {false};
        FileOps ops = TracedOps.of(
                (number, operation, file) -> {
                    dead[0] |= operation.equals("force")
                            && file.endsWith("log")
                            && Files.readString(file).contains("COMMITTING");
                    if (dead[0]) {
                        throw new IOException("dead");
                    }
                },
                false);
        assertThatThrownBy(() -> ChildRun.Action.RUN.on(vault, ops)).isInstanceOf(WorkException.class);
        Path lock = Files.createFile(vault.resolve(".git/refs/heads/main.lock"));
        ChildRun.Action.RECOVER.on(vault, FileOps.disk());
        assertThat(lock).doesNotExist();
        assertThat(VaultState.of(vault).status()).isEmpty();
        assertThat(new Git(vault).ok("log", "--oneline")).hasLineCount(2);
    }
}
