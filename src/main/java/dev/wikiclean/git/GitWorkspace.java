package dev.wikiclean.git;

import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** The repository that a vault lies in: the vault is its work tree or a folder in it. */
public final class GitWorkspace implements AutoCloseable {
    static final String SCRATCH = "scratch";

    private final Repository repository;
    private final StateFolder state;
    private final String prefix;
    private Optional<Optional<GitProgram>> program = Optional.empty();
    private Optional<GitSettings> settings = Optional.empty();
    private Optional<List<String>> handover = Optional.empty();

    private GitWorkspace(Repository repository, StateFolder state) {
        this.repository = repository;
        this.state = state;
        String folder = state.base().relativize(state.vault()).toString().replace('\\', '/');
        this.prefix = folder.isEmpty() ? "" : folder + "/";
    }

    /**
     * Opens the repository whose git directory {@code state} lies in; nothing for a vault without git. Variables such
     * as {@code GIT_DIR} are not read: the repository is the one that the vault lies in.
     */
    public static Optional<GitWorkspace> open(StateFolder state) throws IOException {
        if (!state.inGit()) {
            return Optional.empty();
        }
        JGitSetup.prepare();
        Repository repository = new FileRepositoryBuilder()
                .setGitDir(state.root().getParent().toFile())
                .setWorkTree(state.base().toFile())
                .setMustExist(true)
                .build();
        return Optional.of(new GitWorkspace(repository, state));
    }

    /** Everything that keeps us from committing here; empty when nothing does. */
    public List<Refusal> refusals() throws IOException {
        return new RepositoryChecks(this).refusals();
    }

    /** The git program of this machine. */
    Optional<GitProgram> program() throws IOException {
        if (program.isEmpty()) {
            program = Optional.of(GitProgram.find(state.base()));
        }
        return program.get();
    }

    /** The settings in force when they are first asked for. */
    GitSettings settings() throws IOException {
        if (settings.isEmpty()) {
            Optional<GitProgram> git = program();
            GitAnswer readable = git.isEmpty() ? null : git.get().ask("rev-parse", "--git-dir");
            settings = Optional.of(
                    readable != null && readable.isOk()
                            ? GitSettings.of(git.get())
                            : GitSettings.of(repository.getConfig()));
        }
        return settings.get();
    }

    /** What JGit cannot do in this repository, whatever the files. */
    List<String> handover() throws IOException {
        if (handover.isEmpty()) {
            handover = Optional.of(Handover.ofRepository(this));
        }
        return handover.get();
    }

    /** Who commits files at these paths. */
    GitBackend backend(Collection<VaultPath> paths, Clock clock) throws IOException {
        Optional<GitProgram> git = program();
        boolean isHandedOver = git.isPresent()
                && (!handover().isEmpty()
                        || Handover.ofPaths(
                                        this,
                                        git.get(),
                                        paths.stream().map(this::repositoryPath).toList())
                                .isPresent());
        return isHandedOver ? new CommandBackend(this, clock) : new JGitBackend(this, clock);
    }

    /** What keeps us from committing these paths: they belong to another repository. */
    public List<Refusal> refusals(Collection<VaultPath> paths) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        for (String folder : new TreeSet<>(paths.stream().map(VaultPath::folder).toList())) {
            for (String above = folder; !above.isEmpty(); ) {
                if (Files.exists(state.vault().resolve(above).resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                    refusals.add(new Refusal(
                            prefix + above + " is a repository of its own (a submodule or a nested clone)",
                            "ignore it in the vault's settings, or run wiki-clean inside it"));
                    break;
                }
                int slash = above.lastIndexOf('/');
                above = slash < 0 ? "" : above.substring(0, slash);
            }
        }
        return refusals;
    }

    /** The commit that the branch is at; empty for a branch without a commit. */
    public String head() throws IOException {
        return reader().head();
    }

    /** The full name of the branch; nothing where HEAD is detached. */
    Optional<String> branch() throws IOException {
        return reader().branch();
    }

    private GitBackend reader() throws IOException {
        return backend(List.of(), Clock.systemUTC());
    }

    /** The commit that JGit sees. */
    Optional<ObjectId> headId() throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.HEAD));
    }

    /** The branch that JGit sees. */
    Optional<String> symbolicHead() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        return head != null && head.isSymbolic() ? Optional.of(head.getTarget().getName()) : Optional.empty();
    }

    /** A folder for files that are worth nothing after a run. */
    Path scratch() {
        return state.root().resolve(SCRATCH);
    }

    /** The configuration in force, with everything forced to disk that we write. */
    StoredConfig config() {
        StoredConfig config = repository.getConfig();
        config.setBoolean("core", null, "fsyncObjectFiles", true);
        config.setBoolean("core", null, "fsyncRefFiles", true);
        return config;
    }

    Repository repository() {
        return repository;
    }

    StateFolder state() {
        return state;
    }

    Path gitDir() {
        return repository.getDirectory().toPath();
    }

    Path commonDir() {
        return repository.getCommonDirectory().toPath();
    }

    /** The vault's folder in the repository with a slash at its end; empty for the whole work tree. */
    String prefix() {
        return prefix;
    }

    /** How the repository calls a file of the vault. */
    String repositoryPath(VaultPath path) {
        String value = prefix + path.value();
        return precomposes() ? Normalizer.normalize(value, Normalizer.Form.NFC) : value;
    }

    /** The files of the vault that the repository may call {@code path}; none where it lies outside. */
    List<VaultPath> vaultPaths(String path) {
        // A nested repository is listed as a folder.
        if (!path.startsWith(prefix) || path.length() == prefix.length() || path.endsWith("/")) {
            return List.of();
        }
        VaultPath asNamed = VaultPath.of(path.substring(prefix.length()));
        return precomposes()
                ? List.of(asNamed, VaultPath.of(Normalizer.normalize(asNamed.value(), Normalizer.Form.NFD)))
                : List.of(asNamed);
    }

    /** Whether the repository stores names composed, whatever the file system does (macOS). */
    private boolean precomposes() {
        return SystemReader.getInstance().isMacOS()
                && repository.getConfig().getBoolean("core", null, "precomposeunicode", false);
    }

    @Override
    public void close() {
        repository.close();
    }
}
