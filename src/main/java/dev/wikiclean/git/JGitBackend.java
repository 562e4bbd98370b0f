package dev.wikiclean.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Commits by JGit: for repositories of the common form, without a git program. */
final class JGitBackend implements GitBackend {
    private final GitWorkspace git;
    private final Clock clock;

    JGitBackend(GitWorkspace git, Clock clock) {
        this.git = git;
        this.clock = clock;
    }

    @Override
    public String head() throws IOException {
        return git.headId().map(ObjectId::name).orElse("");
    }

    @Override
    public Optional<String> branch() throws IOException {
        return git.symbolicHead();
    }

    @Override
    public GitTree tree(String commit) throws IOException {
        DirCache files = files(commit);
        return path -> Optional.ofNullable(files.getEntry(path)).map(JGitIndex::entry);
    }

    private DirCache files(String commit) throws IOException {
        if (commit.isEmpty()) {
            return DirCache.newInCore();
        }
        try (ObjectReader reader = git.repository().newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            return DirCache.read(
                    reader, walk.parseCommit(ObjectId.fromString(commit)).getTree());
        }
    }

    @Override
    public boolean brings(String id, String path, byte[] bytes) {
        return BlobName.of(bytes, id.length()).equals(id);
    }

    @Override
    public String parent(String commit) throws IOException {
        try (RevWalk walk = new RevWalk(git.repository())) {
            RevCommit parsed = walk.parseCommit(ObjectId.fromString(commit));
            return parsed.getParentCount() == 0 ? "" : parsed.getParent(0).name();
        }
    }

    @Override
    public boolean isInHistory(String commit) throws IOException {
        Optional<ObjectId> head = git.headId();
        if (head.isEmpty()) {
            return false;
        }
        try (RevWalk walk = new RevWalk(git.repository())) {
            return walk.isMergedInto(walk.parseCommit(ObjectId.fromString(commit)), walk.parseCommit(head.get()));
        } catch (MissingObjectException notWritten) {
            return false;
        }
    }

    @Override
    public Set<String> ignored(Collection<String> paths) throws IOException {
        CleanContent content = CleanContent.of(git, git.repository().readDirCache(), paths);
        Set<String> ignored = new HashSet<>(paths);
        ignored.removeIf(path -> !content.isIgnored(path));
        return ignored;
    }

    @Override
    public Map<String, String> writeBlobs(Map<String, Payload> files, String head) throws IOException {
        git.config();
        CleanContent content = CleanContent.of(git, git.repository().readDirCache(), files.keySet());
        DirCache committed = files(head);
        Map<String, String> blobs = new HashMap<>();
        try (ObjectReader reader = git.repository().newObjectReader();
                ObjectInserter inserter = git.repository().newObjectInserter()) {
            for (Map.Entry<String, Payload> file : files.entrySet()) {
                String path = file.getKey();
                ObjectId id =
                        switch (file.getValue()) {
                            case Payload.Bytes b ->
                                inserter.insert(
                                        Constants.OBJ_BLOB,
                                        content.clean(path, b.bytes(), JGitIndex.blob(reader, committed, path)));
                            case Payload.OfFile f -> insert(inserter, f);
                        };
                blobs.put(path, id.name());
            }
            inserter.flush();
        }
        return blobs;
    }

    private static ObjectId insert(ObjectInserter inserter, Payload.OfFile payload) throws IOException {
        try (InputStream in = Files.newInputStream(payload.file())) {
            return inserter.insert(Constants.OBJ_BLOB, Files.size(payload.file()), in);
        }
    }

    @Override
    public String writeTree(String head, Map<String, Optional<TreeEntry>> edits) throws IOException {
        git.config();
        DirCache tree = files(head);
        DirCacheEditor editor = tree.editor();
        edits.forEach((path, entry) -> editor.add(JGitIndex.edit(path, entry)));
        editor.finish();
        try (ObjectInserter inserter = git.repository().newObjectInserter()) {
            ObjectId id = tree.writeTree(inserter);
            inserter.flush();
            return id.name();
        }
    }

    @Override
    public String writeCommit(String tree, String parent, String message) throws IOException {
        UserConfig user = git.config().get(UserConfig.KEY);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(ObjectId.fromString(tree));
        if (!parent.isEmpty()) {
            commit.setParentId(ObjectId.fromString(parent));
        }
        commit.setAuthor(
                new PersonIdent(user.getAuthorName(), user.getAuthorEmail(), clock.instant(), clock.getZone()));
        commit.setCommitter(
                new PersonIdent(user.getCommitterName(), user.getCommitterEmail(), clock.instant(), clock.getZone()));
        commit.setMessage(message);
        try (ObjectInserter inserter = git.repository().newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id.name();
        }
    }

    @Override
    public void move(String from, String to, String reflog) throws IOException {
        git.config();
        RefUpdate update = git.repository().updateRef(Constants.HEAD);
        update.setExpectedOldObjectId(from.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(from));
        update.setNewObjectId(ObjectId.fromString(to));
        update.setRefLogMessage(reflog, false);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            String branch = Repository.shortenRefName(branch().orElse(Constants.HEAD));
            throw new CommitException("the branch " + branch + " could not be moved (" + result
                    + "): someone else moved or holds it; run again");
        }
    }

    @Override
    public void editIndex(IndexLock lock, List<IndexEdit> edits) throws IOException {
        DirCache index = DirCache.lock(lock.copy().toFile(), git.repository().getFS());
        try {
            JGitIndex.edit(index, edits);
            index.write();
            if (!index.commit()) {
                throw new CommitException("the new index could not be written");
            }
        } finally {
            index.unlock();
        }
    }
}
