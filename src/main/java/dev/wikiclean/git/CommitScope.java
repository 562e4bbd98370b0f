package dev.wikiclean.git;

import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which files of a run belong into its commit. */
final class CommitScope {
    private final GitWorkspace git;
    private final GitBackend backend;
    private final Run run;
    private final String commit;
    private final GitTree head;

    /** @param head the files of {@code commit} */
    CommitScope(GitWorkspace git, GitBackend backend, Run run, String commit, GitTree head) {
        this.git = git;
        this.backend = backend;
        this.run = run;
        this.commit = commit;
        this.head = head;
    }

    /**
     * The scope of an ordinary run: files that the last commit holds as the run found them, and new files that git does
     * not ignore and that do not come from untracked ones.
     *
     * @throws CommitException where committing a file would commit somebody else's work
     */
    List<Step> ofRun() throws IOException {
        Set<VaultPath> untracked = new HashSet<>();
        Set<String> created = new HashSet<>();
        for (Step step : run.steps()) {
            String path = git.repositoryPath(step.path());
            if (head.at(path).isEmpty()) {
                if (step.before().isPresent()) {
                    untracked.add(step.path());
                } else {
                    created.add(path);
                }
            }
        }
        Set<String> ignored = created.isEmpty() ? Set.of() : backend.ignored(created);
        List<Step> ours = new ArrayList<>();
        for (Step step : run.steps()) {
            String path = git.repositoryPath(step.path());
            boolean isNew = created.contains(path)
                    && !ignored.contains(path)
                    && step.movedFrom().filter(untracked::contains).isEmpty();
            if (head.at(path).isPresent() || isNew) {
                ours.add(step);
            }
        }
        requireAsFound(ours);
        return ours;
    }

    private void requireAsFound(List<Step> ours) throws IOException {
        Map<String, Payload> doubtful = new HashMap<>();
        for (Step step : ours) {
            String path = git.repositoryPath(step.path());
            Optional<TreeEntry> entry = head.at(path);
            if (entry.isEmpty() || step.opaque() && step.before().isPresent()) {
                continue;
            }
            if (step.before().isEmpty() || entry.get().mode().equals(TreeEntry.REPOSITORY)) {
                throw notAsFound(path);
            }
            byte[] bytes = run.before(step);
            if (!BlobName.of(bytes, entry.get().id().length())
                    .equals(entry.get().id())) {
                doubtful.put(path, new Payload.Bytes(bytes));
            }
        }
        for (Map.Entry<String, String> blob :
                backend.writeBlobs(doubtful, commit).entrySet()) {
            if (!blob.getValue().equals(head.at(blob.getKey()).orElseThrow().id())) {
                throw notAsFound(blob.getKey());
            }
        }
    }

    private static CommitException notAsFound(String path) {
        return new CommitException(
                path + " is not in the last commit as the run found it; commit or stash your changes to it first");
    }

    /** The scope of a run that takes {@code undone} back: what its commit changed and no later commit has. */
    List<Step> ofUndo(String undone) throws IOException {
        GitTree after = backend.tree(undone);
        GitTree before = backend.tree(backend.parent(undone));
        List<Step> ours = new ArrayList<>();
        for (Step step : run.steps()) {
            String path = git.repositoryPath(step.path());
            if (!before.at(path).equals(after.at(path)) && head.at(path).equals(after.at(path))) {
                ours.add(step);
            }
        }
        return ours;
    }
}
