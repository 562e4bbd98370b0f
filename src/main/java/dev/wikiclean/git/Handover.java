package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what JGit does not know or would not obey: then the git program commits. Each reason is a clause. */
final class Handover {
    /** Extensions of the repository format that JGit knows or that change nothing for us. */
    private static final Set<String> KNOWN = Set.of("noop", "preciousobjects");
    /** Extensions of the index that JGit would drop: caches that the user asked for, and conflicts of before. */
    private static final List<String> DROPPED = List.of("UNTR", "FSMN", "REUC");

    private final GitWorkspace git;
    private final GitSettings settings;
    private final List<String> reasons = new ArrayList<>();

    private Handover(GitWorkspace git) throws IOException {
        this.git = git;
        this.settings = git.settings();
    }

    /** What holds for the whole repository. */
    static List<String> ofRepository(GitWorkspace git) throws IOException {
        Handover handover = new Handover(git);
        // JGit writes the branch's log of a linked work tree into the main one's.
        handover.add(!Files.isSameFile(git.gitDir(), git.commonDir()), "it is a linked work tree");
        handover.checkExtensions();
        handover.checkSettings();
        handover.checkObjects();
        handover.checkIndex();
        return handover.reasons;
    }

    private void checkExtensions() {
        for (String key : settings.keys(key -> key.startsWith("extensions."))) {
            String name = key.substring("extensions.".length()).toLowerCase(Locale.ROOT);
            String value = settings.get(key).orElse("");
            switch (name) {
                case "objectformat" -> add(!value.equals("sha1"), "its objects have " + value + " names");
                case "refstorage" -> add(!value.equals("files"), "its branches are stored as " + value);
                case "worktreeconfig" -> add(settings.isTrue(key), "each work tree has settings of its own");
                case "partialclone" -> add(true, "it is a partial clone");
                default -> add(!KNOWN.contains(name), "it has the extension " + name);
            }
        }
    }

    private void checkSettings() {
        add(settings.isTrue("core.splitindex"), "its index is split");
        add(settings.isTrue("core.sparsecheckout") || settings.isTrue("index.sparse"), "its checkout is sparse");
        add(settings.isTrue("commit.gpgsign"), "commits are to be signed (commit.gpgSign)");
        boolean isPromised = !settings.keys(
                        key -> key.startsWith("remote.") && key.endsWith(".promisor") && settings.isTrue(key))
                .isEmpty();
        add(isPromised, "it is a partial clone");
        add(
                !settings.keys(key -> key.startsWith("includeif.")).isEmpty(),
                "the git configuration has includeIf, which may choose another author here");
        add(
                System.getenv("GIT_CONFIG_COUNT") != null || System.getenv("GIT_CONFIG_PARAMETERS") != null,
                "there is git configuration in the environment");
    }

    private void checkObjects() throws IOException {
        Path common = git.commonDir();
        boolean isReplaced = Files.exists(common.resolve("info/grafts"));
        Path replaced = common.resolve("refs/replace");
        if (Files.isDirectory(replaced)) {
            try (var names = Files.list(replaced)) {
                isReplaced |= names.findAny().isPresent();
            }
        }
        Path packed = common.resolve("packed-refs");
        if (!isReplaced && Files.isRegularFile(packed)) {
            isReplaced = Files.readString(packed, StandardCharsets.ISO_8859_1).contains(" refs/replace/");
        }
        add(isReplaced, "objects of it are replaced (git replace or grafts)");
    }

    private void checkIndex() throws IOException {
        Path index = git.gitDir().resolve("index");
        if (!Files.isRegularFile(index)) {
            return;
        }
        // A path may hold the same letters: then git commits where JGit could have.
        String bytes = Files.readString(index, StandardCharsets.ISO_8859_1);
        add(
                DROPPED.stream().anyMatch(bytes::contains),
                "its index holds what would be lost (an untracked cache, a file system monitor, resolved conflicts)");
        if (reasons.isEmpty()) {
            try {
                git.repository().readDirCache();
            } catch (IOException unknown) {
                add(true, "its index has a form that is not known here (" + unknown.getMessage() + ")");
            }
        }
    }

    /** What holds for files at these paths: git changes their bytes on the way. */
    static Optional<String> ofPaths(GitWorkspace git, GitProgram program, Collection<String> paths) throws IOException {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        String autocrlf = git.settings().get("core.autocrlf").orElse("false");
        if (!autocrlf.equalsIgnoreCase("false")) {
            return Optional.of("core.autocrlf is " + autocrlf);
        }
        return PathAttribute.of(program, paths).stream()
                .filter(PathAttribute::isActive)
                .findFirst()
                .map(attribute ->
                        attribute.path() + " has git's attribute " + attribute.name() + "=" + attribute.value());
    }

    private void add(boolean holds, String reason) {
        if (holds && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }
}
