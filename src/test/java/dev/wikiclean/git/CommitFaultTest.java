package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.DiskImage;
import dev.wikiclean.apply.FaultyOps;
import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.apply.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of our own that belongs to a commit fails once: files and commit stand or fall together. */
class CommitFaultTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    private Path scratch;

    private Path vault;
    private Map<String, String> before;
    private Map<String, String> after;
    private String head;

    @Test
    void everyOperationOfACommitFails() throws IOException {
        GitRepo repo = GitRepo.init(scratch.resolve("vault"));
        vault = repo.root();
        repo.write("A.md", "a").write("B.md", "b").commitAll("first");
        DiskImage start = DiskImage.read(vault);
        before = Snapshot.of(vault);
        head = repo.git("rev-parse", "HEAD");
        FaultyOps counting = new FaultyOps(FaultyOps.Fault.IO_ERROR, NEVER);
        work(counting, true);
        after = Snapshot.of(vault);
        int all = counting.count();
        start.writeTo(vault);
        FaultyOps uncommitted = new FaultyOps(FaultyOps.Fault.IO_ERROR, NEVER);
        work(uncommitted, false);
        List<String> violations = new ArrayList<>();
        FaultyOps.Fault[] faults = {FaultyOps.Fault.IO_ERROR, FaultyOps.Fault.AFTER, FaultyOps.Fault.DEAD};
        // The last two operations of a run without a commit say that it is done.
        for (int i = uncommitted.count() - 2; i < all; i++) {
            start.writeTo(vault);
            FaultyOps.Fault fault = faults[i % faults.length];
            String message = "";
            try {
                work(new FaultyOps(fault, i), true);
            } catch (IOException failure) {
                message = String.valueOf(failure.getMessage());
            }
            String problem = problem(repo, message);
            if (!problem.isEmpty()) {
                violations.add(fault + " at operation " + i + ": " + problem + " (" + message + ")");
            }
        }
        assertThat(all - uncommitted.count()).isGreaterThan(10);
        assertThat(violations).isEmpty();
    }

    private void work(FileOps ops, boolean commit) throws IOException {
        try (WorkSession session = WorkSession.begin(vault, "run", TestClock.STOPPED, ops)) {
            session.prepareCommit();
            session.apply(
                    Changes.in(vault)
                            .modify("A.md", "a2")
                            .delete("B.md")
                            .create("C.md", "c")
                            .set(),
                    commit);
        }
    }

    /** What is not as it must be, at once and after the next run's recovery; empty for nothing. */
    private String problem(GitRepo repo, String message) throws IOException {
        if (message.contains("every file is as before") && !Snapshot.of(vault).equals(before)) {
            return "not as before, though it says so";
        }
        if (message.contains("applied and committed") && !Snapshot.of(vault).equals(after)) {
            return "not applied, though it says so";
        }
        try (WorkSession next = WorkSession.begin(vault, "recover", TestClock.STOPPED)) {
            if (Files.exists(vault.resolve(".git/index.lock"))) {
                return "git's index stays locked";
            }
            Map<String, String> found = Snapshot.of(vault);
            boolean moved = !repo.git("rev-parse", "HEAD").equals(head);
            boolean clean = repo.status().isEmpty();
            boolean right = found.equals(before) && !moved && clean || found.equals(after) && moved && clean;
            boolean uncommitted = found.equals(after)
                    && !moved
                    && next.recovered().notes().stream().anyMatch(note -> note.contains("not committed"));
            return right || uncommitted
                    ? ""
                    : "files " + (found.equals(before) ? "before" : found.equals(after) ? "after" : "neither")
                            + ", branch " + (moved ? "moved" : "not moved") + ", status " + repo.status();
        }
    }
}
