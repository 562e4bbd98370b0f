package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the next commit will hold of a vault: the index of the repository that it lies in, as the environment of the
 * process names it.
 */
public final class StagedTree {
    private static final String HEAD = "HEAD";
    private static final String DIFF = "diff-index";

    private final HookGit git;
    private final StagedPlace place;
    private String head;

    private StagedTree(HookGit git, StagedPlace place) {
        this.git = git;
        this.place = place;
    }

    /**
     * The index for the vault in the folder {@code vault}.
     *
     * @param here the working folder of this process, from which relative variables count
     * @param environment of this process
     * @throws StagedException where there is no repository
     */
    public static StagedTree of(Path vault, Path here, Map<String, String> environment) throws IOException {
        StagedPlace place = StagedPlace.of(vault, here, environment);
        return new StagedTree(new HookGit(place.vault(), place.environment()), place);
    }

    /** Where what belongs to all work trees of the repository may be kept: a folder that git does not look into. */
    public Path stateFolder() throws IOException {
        return place.commonFolder().resolve("wiki-clean");
    }

    /**
     * What is staged.
     *
     * @param sinceBase how the index differs from a given tree; nothing where there is no such tree
     */
    public record Staged(
            List<StagedChange> changes,
            List<StagedRename> renames,
            Optional<List<StagedChange>> sinceBase,
            List<String> notices) {
        public Staged {
            changes = List.copyOf(changes);
            renames = List.copyOf(renames);
            notices = List.copyOf(notices);
        }
    }

    /** How the index differs from the last commit alone. */
    public Staged staged() throws IOException {
        return staged(Optional::empty);
    }

    /**
     * How the index differs from the last commit; from nothing where there is none yet. With a {@code base}, the name of
     * a tree, also how it differs from that. The base is asked for while git looks at the last commit.
     *
     * @throws StagedException where the index has conflicts or git refuses to work
     */
    public Staged staged(Base base) throws IOException {
        Process first = start(HEAD, "-M");
        Optional<Process> second = Optional.empty();
        try {
            Optional<String> asked = base.tree();
            if (asked.isPresent()) {
                second = Optional.of(start(asked.get(), "--no-renames"));
            }
        } catch (IOException | RuntimeException e) {
            first.destroy();
            throw e;
        }
        RawDiff diff = RawDiff.parse(sinceHead(first), place.prefix());
        Optional<List<StagedChange>> sinceBase = Optional.empty();
        if (second.isPresent()) {
            sinceBase = sinceBase(second.get());
        }
        if (!diff.unmerged().isEmpty()) {
            throw new StagedException("there are unresolved conflicts in " + some(diff.unmerged())
                    + ": resolve them and `git add` the files; then check again");
        }
        List<String> notices = diff.unnamed() == 0
                ? List.of()
                : List.of(diff.unnamed() + " staged files have names that are not UTF-8, which no link can hold: left"
                        + " out");
        return new Staged(diff.changes(), diff.renames(), sinceBase, notices);
    }

    /** Names a tree to compare with, or none. */
    public interface Base {
        Optional<String> tree() throws IOException;
    }

    private byte[] sinceHead(Process process) throws IOException {
        try {
            return HookGit.answer(process, DIFF);
        } catch (HookGit.Failed e) {
            if (!head().equals(HEAD)) {
                return HookGit.answer(start(head(), "-M"), DIFF);
            }
            throw new StagedException(refusal(e));
        }
    }

    private Optional<List<StagedChange>> sinceBase(Process process) throws IOException {
        try {
            return Optional.of(
                    RawDiff.parse(HookGit.answer(process, DIFF), place.prefix()).changes());
        } catch (HookGit.Failed gone) {
            return Optional.empty();
        }
    }

    /** Whether the next commit would change nothing, anywhere in the repository. */
    public boolean isEmpty() throws IOException {
        return git.succeeds("diff-index", "--cached", "--quiet", "--ita-invisible-in-index", head(), "--");
    }

    /** The vault's files whose text in the work tree is not what is staged, by vault path. */
    public Set<String> unstaged() throws IOException {
        Set<String> unstaged = new HashSet<>();
        // The porcelain looks again where a file has only another time.
        for (String path :
                paths("diff", "--name-only", "-z", "--no-ext-diff", "--no-renames", "--ignore-submodules=all")) {
            if (path.startsWith(place.prefix())) {
                unstaged.add(path.substring(place.prefix().length()));
            }
        }
        return unstaged;
    }

    private static String some(List<String> paths) {
        return paths.size() <= 3
                ? String.join(", ", paths)
                : String.join(", ", paths.subList(0, 3)) + " and " + (paths.size() - 3) + " more";
    }

    private Process start(String tree, String renames) throws IOException {
        return git.start(
                DIFF, "--cached", "--raw", "-z", "--no-abbrev", "--ita-invisible-in-index", renames, tree, "--");
    }

    private static String refusal(HookGit.Failed e) {
        return e.getMessage().contains("dubious ownership")
                ? "the repository belongs to another user and git does not trust it: "
                        + "`git config --global --add safe.directory FOLDER` if you do"
                : e.getMessage();
    }

    /** The last commit, or the empty tree. */
    private String head() throws IOException {
        if (head == null) {
            head = git.succeeds("rev-parse", "--verify", "--quiet", HEAD + "^{tree}")
                    ? HEAD
                    : new String(git.output("hash-object", "-t", "tree", "--stdin"), StandardCharsets.US_ASCII).strip();
        }
        return head;
    }

    /** The name of the last commit's tree; nothing where there is none. */
    public Optional<String> headTree() throws IOException {
        return head().equals(HEAD)
                ? Optional.of(new String(git.output("rev-parse", HEAD + "^{tree}"), StandardCharsets.US_ASCII).strip())
                : Optional.empty();
    }

    /** The vault's folder in the work tree, with a slash at its end; empty where they are one. */
    public String prefix() {
        return place.prefix();
    }

    /** Every file of the last commit that lies in the vault. */
    public List<TreeFile> committed() throws IOException {
        List<TreeFile> files = new ArrayList<>();
        if (head().equals(HEAD)) {
            byte[] listing = git.output("ls-tree", "-r", "-z", "--full-tree", HEAD);
            TreeListing.parse(listing, place.prefix(), files::add);
        }
        return files;
    }

    /** The contents of the repository; to be closed. */
    public BlobReader blobs() throws IOException {
        return new BlobReader(git);
    }

    /** Lets git begin to look for files of the work tree in the vault that the index does not hold; to be closed. */
    public UntrackedSearch untracked() throws IOException {
        return new UntrackedSearch(git);
    }

    private Set<String> paths(String... arguments) throws IOException {
        return paths(git.output(arguments));
    }

    /** The names in a listing of git's with zeros behind them, without those that are not UTF-8. */
    static Set<String> paths(byte[] output) {
        Set<String> paths = new HashSet<>();
        for (int from = 0, to = 0; to < output.length; to++) {
            if (output[to] == 0) {
                RawDiff.utf8(java.util.Arrays.copyOfRange(output, from, to)).ifPresent(paths::add);
                from = to + 1;
            }
        }
        return paths;
    }

    /** The content of the vault's file {@code path} in the work tree, where it is one. */
    public Optional<byte[]> inWorkTree(String path) throws IOException {
        Path file = place.vault().resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    /** The names of all files below {@code folder} of the work tree, relative to it: for submodules. */
    public List<String> namesBelow(String folder) throws IOException {
        return FolderNames.below(place.vault().resolve(folder));
    }
}
