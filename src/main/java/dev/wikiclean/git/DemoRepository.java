package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Makes the copy of {@code --on-copy}: a repository of its own with the untouched vault as its first commit. Every file
 * is in that commit as it is, byte for byte, ignored ones too: what the copy holds can always be brought back.
 */
public final class DemoRepository {
    private static final String MARK = "wiki-clean/copy";

    private DemoRepository() {}

    /**
     * Copies {@code source} to {@code target}, which must be missing, empty, or a copy made here before.
     *
     * @return one line each for a person: what could not be copied
     * @throws IOException where {@code target} holds anything else, or one folder lies in the other
     */
    public static List<String> create(Path source, Path target, Clock clock) throws IOException {
        JGitSetup.prepare();
        Path vault = source.toRealPath();
        Path copy = CopyTarget.prepare(vault, target, MARK);
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(copy.resolve(".git").toFile())
                .setWorkTree(copy.toFile())
                .build()) {
            repository.create();
            configure(repository);
            return commit(repository, vault, copy, clock);
        }
    }

    /** Bytes as they are, no files of the user's left out, and an author, whatever the user's own settings say. */
    private static void configure(Repository repository) throws IOException {
        Path info = Files.createDirectories(repository.getDirectory().toPath().resolve("info"));
        Path none = info.resolve("none");
        Files.writeString(none, "");
        Files.writeString(
                info.resolve("attributes"),
                "* -text -filter -ident !eol !working-tree-encoding\n",
                StandardCharsets.UTF_8);
        StoredConfig config = repository.getConfig();
        UserConfig user = config.get(UserConfig.KEY);
        String name = user.isAuthorNameImplicit() ? "wiki-clean" : user.getAuthorName();
        String email = user.isAuthorEmailImplicit() ? "wiki-clean@localhost" : user.getAuthorEmail();
        config.setString("user", null, "name", name);
        config.setString("user", null, "email", email);
        config.setString("core", null, "autocrlf", "false");
        config.setString("core", null, "excludesFile", none.toString());
        config.setString("core", null, "attributesFile", none.toString());
        config.setString("core", null, "hooksPath", info.resolveSibling("hooks").toString());
        config.setBoolean("core", null, "splitIndex", false);
        config.setBoolean("core", null, "sparseCheckout", false);
        config.setBoolean("commit", null, "gpgsign", false);
        config.save();
    }

    private static List<String> commit(Repository repository, Path vault, Path copy, Clock clock) throws IOException {
        DirCache index = repository.lockDirCache();
        try (ObjectInserter inserter =
                ((FileRepository) repository).getObjectDatabase().newPackInserter()) {
            VaultCopy walk = new VaultCopy(vault, copy, inserter, index.builder());
            List<String> skipped = walk.copy();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            UserConfig user = repository.getConfig().get(UserConfig.KEY);
            PersonIdent author =
                    new PersonIdent(user.getAuthorName(), user.getAuthorEmail(), clock.instant(), clock.getZone());
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage("The vault as it is\n\nAn untouched copy, made by wiki-clean --on-copy.\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            index.write();
            if (!index.commit()) {
                throw new IOException("the index of " + copy + " could not be written");
            }
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setExpectedOldObjectId(ObjectId.zeroId());
            update.setNewObjectId(id);
            update.setRefLogMessage("commit (initial): The vault as it is", false);
            if (update.update() != RefUpdate.Result.NEW) {
                throw new IOException("the first commit of " + copy + " could not be made: " + update.getResult());
            }
            return skipped;
        } finally {
            index.unlock();
        }
    }
}
