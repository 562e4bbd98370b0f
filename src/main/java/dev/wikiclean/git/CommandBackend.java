package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Commits by the git program's plumbing, for whatever JGit does not know: filters, signatures, other object names,
 * other forms of the index.
 */
final class CommandBackend implements GitBackend {
    /** A person may be asked for a passphrase. */
    private static final Duration SIGNING = Duration.ofMinutes(2);

    /** Digits of the names of a new repository's objects; nothing is deleted from an empty tree anyway. */
    private static final int SHA1 = 40;

    private final GitProgram program;
    private final GitSettings settings;
    private final Path gitDir;
    private final Path scratch;
    private final Clock clock;
    private final Duration signing;

    CommandBackend(GitWorkspace git, Clock clock) throws IOException {
        this(git, clock, SIGNING);
    }

    /** @param signing how long a signature may take */
    CommandBackend(GitWorkspace git, Clock clock, Duration signing) throws IOException {
        this.program = git.program().orElseThrow(() -> new CommitException("there is no git program"));
        this.settings = git.settings();
        this.gitDir = git.gitDir();
        this.scratch = git.scratch();
        this.clock = clock;
        this.signing = signing;
    }

    @Override
    public String head() throws IOException {
        return commit("HEAD");
    }

    private String commit(String name) throws IOException {
        GitAnswer answer = program.ask("rev-parse", "--quiet", "--verify", "--end-of-options", name + "^{commit}");
        return answer.isOk() ? answer.text() : "";
    }

    @Override
    public Optional<String> branch() throws IOException {
        GitAnswer answer = program.ask("symbolic-ref", "--quiet", "HEAD");
        return answer.isOk() ? Optional.of(answer.text()) : Optional.empty();
    }

    @Override
    public GitTree tree(String commit) throws IOException {
        Map<String, TreeEntry> files = new HashMap<>();
        if (!commit.isEmpty()) {
            for (String record :
                    program.need("ls-tree", "-r", "-z", "--full-tree", commit).records()) {
                int tab = record.indexOf('\t');
                String[] words = record.substring(0, tab).split(" ");
                files.put(record.substring(tab + 1), new TreeEntry(words[0], words[2]));
            }
        }
        return path -> Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean brings(String id, String path, byte[] bytes) throws IOException {
        if (BlobName.of(bytes, id.length()).equals(id)) {
            return true;
        }
        // LFS would fetch what it has not.
        GitAnswer answer = program.with("GIT_LFS_SKIP_SMUDGE", "1").ask("cat-file", "--filters", "--path=" + path, id);
        return answer.isOk() && Arrays.equals(answer.output(), bytes);
    }

    @Override
    public String parent(String commit) throws IOException {
        return commit(commit + "^1");
    }

    @Override
    public boolean isInHistory(String commit) throws IOException {
        return program.ask("merge-base", "--is-ancestor", commit, "HEAD").isOk();
    }

    @Override
    public Set<String> ignored(Collection<String> paths) throws IOException {
        // "./" keeps a name with a leading colon from being more than a name.
        List<String> named = paths.stream().map(path -> "./" + path).toList();
        GitAnswer answer =
                program.ask(List.of(GitProgram.IGNORE, "-z", "--stdin"), GitProgram.lines(named), GitProgram.LIMIT);
        if (answer.exit() > 1) {
            throw new CommitException("git check-ignore failed: " + answer.error());
        }
        return answer.records().stream().map(path -> path.substring(2)).collect(Collectors.toSet());
    }

    @Override
    public Map<String, String> writeBlobs(Map<String, Payload> files, String head) throws IOException {
        return new CommandBlobs(program, settings, gitDir, scratch).write(files, head);
    }

    @Override
    public String writeTree(String head, Map<String, Optional<TreeEntry>> edits) throws IOException {
        try (CommandIndex index = CommandIndex.of(program, scratch, head)) {
            index.set(edits, head.isEmpty() ? SHA1 : head.length());
            return index.writeTree();
        }
    }

    @Override
    public String writeCommit(String tree, String parent, String message) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("commit-tree"));
        boolean isSigned = settings.isTrue("commit.gpgsign");
        if (isSigned) {
            arguments.add("-S");
        }
        if (!parent.isEmpty()) {
            arguments.addAll(List.of("-p", parent));
        }
        arguments.addAll(List.of("-F", "-", tree));
        String now = "@" + clock.instant().getEpochSecond() + " "
                + DateTimeFormatter.ofPattern("xx").format(clock.instant().atZone(clock.getZone()));
        GitAnswer answer = program.with("GIT_AUTHOR_DATE", now)
                .with("GIT_COMMITTER_DATE", now)
                .ask(arguments, message.getBytes(StandardCharsets.UTF_8), isSigned ? signing : GitProgram.LIMIT);
        if (!answer.isOk()) {
            throw new CommitException(
                    "git commit-tree failed" + (isSigned ? " (commits are to be signed)" : "") + ": " + answer.error());
        }
        return answer.text();
    }

    @Override
    public void move(String from, String to, String reflog) throws IOException {
        String old = from.isEmpty() ? "0".repeat(to.length()) : from;
        GitAnswer answer = program.ask("update-ref", "-m", reflog, "HEAD", to, old);
        if (!answer.isOk()) {
            throw new CommitException("the branch could not be moved: someone else moved or holds it; run again ("
                    + answer.error() + ")");
        }
    }

    @Override
    public void editIndex(IndexLock lock, List<IndexEdit> edits) throws IOException {
        new UserIndex(program, lock.copy()).edit(edits);
    }
}
