package dev.wikiclean.git;

import dev.wikiclean.apply.ApplyException;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the files that a run left into entries of a tree. */
final class CommitFiles {
    private final GitWorkspace git;
    private final GitBackend backend;
    private final Run run;
    private final GitTree head;

    CommitFiles(GitWorkspace git, GitBackend backend, Run run, GitTree head) {
        this.git = git;
        this.backend = backend;
        this.run = run;
        this.head = head;
    }

    /** Writes the blobs; the entries that differ from those of {@code commit}, nothing for one that goes. */
    Map<String, Optional<TreeEntry>> write(List<Step> steps, String commit) throws IOException {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.after().isPresent()) {
                payloads.put(git.repositoryPath(step.path()), payload(step));
            }
        }
        Map<String, String> blobs = backend.writeBlobs(payloads, commit);
        for (Step step : steps) {
            // Their bytes were read from the disk: what someone saved there meanwhile is not ours to commit.
            if (step.opaque() && step.after().isPresent() && !run.isInPlace(step)) {
                throw new CommitException(step.path() + " has changed since it was moved; run again");
            }
        }
        Map<String, Optional<TreeEntry>> edits = new LinkedHashMap<>();
        for (Step step : steps) {
            String path = git.repositoryPath(step.path());
            Optional<TreeEntry> entry =
                    step.after().isEmpty() ? Optional.empty() : Optional.of(new TreeEntry(mode(step), blobs.get(path)));
            if (!entry.equals(head.at(path))) {
                edits.put(path, entry);
            }
        }
        return edits;
    }

    private Payload payload(Step step) throws IOException {
        return step.opaque() ? new Payload.OfFile(run.file(step)) : new Payload.Bytes(run.after(step));
    }

    /** What the run left at the step's path; nothing where it is not to be known any more. */
    static Optional<byte[]> left(Run run, Step step) throws IOException {
        try {
            return Optional.of(run.after(step));
        } catch (ApplyException changedSince) {
            return Optional.empty();
        }
    }

    /** The mode that the file had, or that its origin had; a new file is executable if the disk says so. */
    private String mode(Step step) throws IOException {
        for (Optional<VaultPath> path : List.of(Optional.of(step.path()), step.movedFrom())) {
            Optional<TreeEntry> entry = path.isEmpty() ? Optional.empty() : head.at(git.repositoryPath(path.get()));
            if (entry.isPresent()) {
                return entry.get().mode();
            }
        }
        boolean counts =
                git.settings().get("core.filemode").isEmpty() || git.settings().isTrue("core.filemode");
        Path file = run.file(step);
        return counts && git.repository().getFS().supportsExecute() && Files.isExecutable(file)
                ? TreeEntry.EXECUTABLE
                : TreeEntry.FILE;
    }
}
