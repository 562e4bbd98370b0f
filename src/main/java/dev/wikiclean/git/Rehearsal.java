package dev.wikiclean.git;

import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets git make the blobs and the tree of a change set before any file is touched, so that a filter that is missing or
 * fails is known in time. What it writes hangs on no branch; git throws it away some day.
 */
final class Rehearsal {
    private final GitWorkspace git;
    private final GitBackend backend;

    Rehearsal(GitWorkspace git, GitBackend backend) {
        this.git = git;
        this.backend = backend;
    }

    /** Every path that the files touch. */
    static List<VaultPath> paths(List<PlannedFile> files) {
        List<VaultPath> paths = new ArrayList<>();
        for (PlannedFile file : files) {
            paths.add(file.path());
            if (file instanceof PlannedFile.Renamed renamed) {
                paths.add(renamed.to());
            }
        }
        return paths;
    }

    /** @throws RefusedException where git cannot take one of the files */
    void of(List<PlannedFile> files, String head) throws IOException {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        for (PlannedFile file : files) {
            switch (file) {
                case PlannedFile.Modified m ->
                    payloads.put(
                            git.repositoryPath(m.path()),
                            new Payload.Bytes(m.after().bytes()));
                case PlannedFile.Created c ->
                    payloads.put(
                            git.repositoryPath(c.path()),
                            new Payload.Bytes(c.after().bytes()));
                case PlannedFile.Renamed r ->
                    payloads.put(
                            git.repositoryPath(r.to()),
                            r.opaque()
                                    ? new Payload.OfFile(
                                            git.state().vault().resolve(r.path().value()))
                                    : new Payload.Bytes(r.after().bytes()));
                case PlannedFile.Deleted gone -> {
                    // Nothing of it becomes a blob.
                }
            }
        }
        try {
            backend.writeBlobs(payloads, head);
        } catch (CommitException cannot) {
            throw new RefusedException(
                    List.of(new Refusal(cannot.getMessage(), "nothing was changed; or use --no-commit")));
        }
    }
}
