package dev.wikiclean.git;

import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.index.Fate;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** A repository whose commits have been read. */
final class OpenHistory implements AutoCloseable {
    private final GitWorkspace workspace;
    private final HistoryReader reader;
    private final NameFates names;
    private final List<String> limits = new ArrayList<>();

    private OpenHistory(GitWorkspace workspace, HistoryReader reader, Vault vault, ObjectId head, int most)
            throws IOException {
        this.workspace = workspace;
        this.reader = reader;
        HistoryLog log = HistoryLog.read(reader, head, most);
        List<TreeChanges.Entry> files = reader.files(reader.tree(head));
        CurrentFiles current = new CurrentFiles(vault, files);
        BlobPieces pieces = new BlobPieces(reader);
        UsualPieces usual = new UsualPieces(reader, pieces, files);
        this.names = new NameFates(reader, log, new FileFates(reader, log, head, current, usual, pieces), current);
        if (log.isCut()) {
            limits.add("only the newest " + most + " commits were asked what became of missing files; set"
                    + " `rules: {broken-link: {history: N}}` to ask more");
        }
        if (!workspace.repository().getObjectDatabase().getShallowCommits().isEmpty()) {
            limits.add("the clone is shallow: what was renamed before its first commit is not known here; git fetch"
                    + " --unshallow brings the rest");
        }
    }

    /** Nothing for a vault outside of git, and for a branch without a commit. */
    static Optional<OpenHistory> open(Path root, Vault vault, int most) throws IOException {
        Optional<GitWorkspace> workspace = GitWorkspace.open(StateFolder.of(root));
        if (workspace.isEmpty()) {
            return Optional.empty();
        }
        HistoryReader reader = new HistoryReader(workspace.get());
        try {
            Optional<ObjectId> head = workspace.get().headId();
            if (head.isPresent()) {
                return Optional.of(new OpenHistory(workspace.get(), reader, vault, head.get(), most));
            }
        } catch (IOException | RuntimeException e) {
            reader.close();
            workspace.get().close();
            throw e;
        }
        reader.close();
        workspace.get().close();
        return Optional.empty();
    }

    Fate fate(VaultPath source, String target) throws IOException {
        return names.of(source, target);
    }

    /** Where the memory ends, one line each. */
    List<String> limits() {
        return limits;
    }

    @Override
    public void close() {
        reader.close();
        workspace.close();
    }
}
