package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.UserConfig;

/** Looks for settings of a repository that JGit does not know or would not obey. */
final class ConfigChecks {
    private static final String NO_COMMIT = "use --no-commit and commit by hand";
    /** Extensions of the repository format that change nothing for us. */
    private static final Set<String> HARMLESS = Set.of("noop", "preciousobjects", "objectformat", "worktreeconfig");

    private final GitWorkspace git;
    private final Config config;
    private final List<Refusal> refusals = new ArrayList<>();

    ConfigChecks(GitWorkspace git) {
        this.git = git;
        this.config = git.repository().getConfig();
    }

    List<Refusal> refusals() throws IOException {
        if (config.getBoolean("core", "bare", false)) {
            refuse("the repository is bare", "run wiki-clean in a clone with a work tree");
        }
        checkExtensions();
        if (config.getBoolean("core", "splitIndex", false)) {
            refuse("the index is split (core.splitIndex)", "git update-index --no-split-index, or " + NO_COMMIT);
        }
        if (config.getBoolean("core", "sparseCheckout", false) || config.getBoolean("index", "sparse", false)) {
            refuse("the checkout is sparse", "git sparse-checkout disable, or " + NO_COMMIT);
        }
        if (isPartial()) {
            refuse("the repository is a partial clone", NO_COMMIT);
        }
        if (config.getBoolean("commit", "gpgsign", false)) {
            refuse(
                    "commits are to be signed (commit.gpgsign), and wiki-clean does not sign",
                    NO_COMMIT + ", or git config commit.gpgsign false in this repository");
        }
        if (!config.getSubsections("includeIf").isEmpty() && !decidesItself()) {
            refuse(
                    "the git configuration has includeIf, which may choose another author here",
                    "set user.name, user.email and core.autocrlf in this repository (git config --local)");
        }
        checkIdentity();
        return refusals;
    }

    private void checkExtensions() {
        String format = config.getString("extensions", null, "objectFormat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            refuse("the repository uses " + format + " object names", NO_COMMIT);
        }
        if (config.getBoolean("extensions", "worktreeConfig", false)) {
            refuse("the repository has extensions.worktreeConfig, whose settings are not read", NO_COMMIT);
        }
        for (String extension : config.getNames("extensions")) {
            String name = extension.toLowerCase(Locale.ROOT);
            if (!HARMLESS.contains(name) && !name.equals("partialclone")) {
                refuse("the repository has the extension " + extension + ", which is not known here", NO_COMMIT);
            }
        }
    }

    private boolean isPartial() {
        return config.getString("extensions", null, "partialClone") != null
                || config.getSubsections("remote").stream()
                        .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false));
    }

    /** Whether the repository's own file settles everything that an {@code includeIf} elsewhere could change. */
    private boolean decidesItself() throws IOException {
        Config local = new Config();
        try {
            local.fromText(Files.readString(git.commonDir().resolve("config")));
        } catch (ConfigInvalidException e) {
            return false;
        }
        return local.getSubsections("includeIf").isEmpty()
                && local.getString("user", null, "name") != null
                && local.getString("user", null, "email") != null
                && local.getString("core", null, "autocrlf") != null;
    }

    private void checkIdentity() {
        UserConfig user = config.get(UserConfig.KEY);
        if (user.isAuthorNameImplicit()
                || user.isAuthorEmailImplicit()
                || user.isCommitterNameImplicit()
                || user.isCommitterEmailImplicit()) {
            refuse(
                    "git does not know who you are",
                    "git config user.name \"Your Name\" and git config user.email you@example.org");
        }
    }

    private void refuse(String reason, String wayOut) {
        refusals.add(new Refusal(reason, wayOut));
    }
}
