package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.ShortLock;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The hook that checks what is being committed in a vault's repository: installed, taken away, looked at. */
public final class CommitHook implements AutoCloseable {
    private static final String LOCK = "hook.lock";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final GitWorkspace git;
    private final FileOps ops;
    private final String vault;

    private CommitHook(GitWorkspace git, FileOps ops) {
        this.git = git;
        this.ops = ops;
        String prefix = git.prefix();
        this.vault = prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
    }

    /**
     * The hook of the repository that a vault lies in.
     *
     * @throws RefusedException where there is no such repository, or no commit is made in it
     */
    public static CommitHook of(Path vault) throws IOException {
        return of(vault, FileOps.disk());
    }

    static CommitHook of(Path vault, FileOps ops) throws IOException {
        Optional<GitWorkspace> git = GitWorkspace.open(StateFolder.of(vault));
        if (git.isEmpty()) {
            boolean isBare = GitProgram.find(vault)
                    .filter(program -> isBare(program.plain()))
                    .isPresent();
            throw new RefusedException(List.of(
                    isBare
                            ? new Refusal(
                                    vault + " is a bare repository, in which nobody commits",
                                    "install the hook in a clone with a work tree")
                            : new Refusal(vault + " lies in no git repository", "git init makes one")));
        }
        try {
            requireCommits(git.get());
            return new CommitHook(git.get(), ops);
        } catch (IOException | RuntimeException e) {
            git.get().close();
            throw e;
        }
    }

    private static boolean isBare(GitProgram program) {
        try {
            return program.ask("rev-parse", "--is-bare-repository").text().equals("true");
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void requireCommits(GitWorkspace git) throws IOException {
        if (git.program().isEmpty()) {
            throw new RefusedException(List.of(
                    new Refusal("there is no git program, or one too old, that would run a hook", "install git")));
        }
        Optional<Refusal> noAccess = new RepositoryAccess(git).refusal();
        if (noAccess.isPresent()) {
            throw new RefusedException(List.of(noAccess.get()));
        }
    }

    /** Makes git check the vault's notes at every commit; twice is as once. */
    public HookReport install(HookOrder order) throws IOException {
        return switch (place()) {
            case HookPlace.Folder folder -> {
                if (folder.needsConsent() && !order.evenShared()) {
                    throw refused(
                            folder.folder() + " is for hooks of every repository that uses it, not of this one alone",
                            "`git config core.hooksPath " + git.commonDir().resolve("hooks")
                                    + "` gives this one its own, or use --global-hooks");
                }
                try (ShortLock lock = lock()) {
                    yield new FolderHook(folder, ops).install(script(folder, order), check(folder), order.evenEdited());
                }
            }
            case HookPlace.Husky husky -> {
                try (ShortLock lock = lock()) {
                    yield new HuskyHook(husky, ops).install(script(order), command());
                }
            }
            case HookPlace.Managed managed ->
                throw refused(managed.by() + " writes the hooks of this repository", managed.advice());
            case HookPlace.Nowhere nowhere -> throw new RefusedException(List.of(nowhere.refusal()));
        };
    }

    /** Takes the check of this vault away; a hook of before comes back as it was. */
    public HookReport uninstall(boolean evenEdited) throws IOException {
        return switch (place()) {
            case HookPlace.Folder folder -> {
                try (ShortLock lock = lock()) {
                    yield new FolderHook(folder, ops).uninstall(check(folder), evenEdited);
                }
            }
            case HookPlace.Husky husky -> {
                try (ShortLock lock = lock()) {
                    yield new HuskyHook(husky, ops).uninstall();
                }
            }
            case HookPlace.Managed managed ->
                new HookReport(
                        List.of("nothing to take away: " + managed.by() + " writes the hooks of this repository"),
                        false);
            case HookPlace.Nowhere nowhere ->
                new HookReport(List.of("nothing to take away", nowhere.refusal().toString()), false);
        };
    }

    /** Where the hook is, what it does, and whether git runs it; writes nothing. */
    public HookReport status() throws IOException {
        return switch (place()) {
            case HookPlace.Folder folder -> new FolderHook(folder, ops).status(check(folder));
            case HookPlace.Husky husky -> new HuskyHook(husky, ops).status(command());
            case HookPlace.Managed managed ->
                new HookReport(
                        List.of(
                                managed.by() + " writes the hooks of this repository; its settings "
                                        + (managed.isNamed() ? "name wiki-clean" : "do not name wiki-clean"),
                                managed.isNamed() ? "see there" : managed.advice()),
                        managed.isNamed());
            case HookPlace.Nowhere nowhere ->
                new HookReport(List.of("not installed", nowhere.refusal().toString()), false);
        };
    }

    private HookPlace place() throws IOException {
        return HookPlace.of(git, command());
    }

    /** What is written where everybody gets it. */
    private String command() {
        return "wiki-clean check --staged --min-severity warn "
                + (vault.matches("[A-Za-z0-9_./]+") ? vault : ShellWord.quote(vault));
    }

    private HookScript.Check check(HookPlace.Folder folder) {
        return new HookScript.Check(
                vault, folder.isElsewhere() ? Optional.of(git.state().base().toString()) : Optional.empty());
    }

    private HookScript script(HookPlace.Folder folder, HookOrder order) {
        return new HookScript(order.program(), order.least(), folder.isForOthers(), List.of(check(folder)));
    }

    private HookScript script(HookOrder order) {
        return new HookScript(
                order.program(), order.least(), false, List.of(new HookScript.Check(vault, Optional.empty())));
    }

    /** All work trees of a repository have the same hooks. */
    private ShortLock lock() throws IOException {
        StateFolder own = git.state();
        StateFolder common = new StateFolder(
                git.commonDir().toRealPath().resolve(own.root().getFileName().toString()), own.base(), own.vault());
        return ShortLock.take(common, LOCK, LONGEST, ops);
    }

    private static RefusedException refused(String reason, String wayOut) {
        return new RefusedException(List.of(new Refusal(reason, wayOut)));
    }

    @Override
    public void close() {
        git.close();
    }
}
