package dev.wikiclean.run;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Reach;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes random commits in a repository and judges each twice: by the index of an older tree, and by reading the whole
 * vault before and after it. {@code StagedCommits COMMITS SEED [VAULT]}, where VAULT is copied and committed first.
 */
final class StagedCommits {
    private static final Set<String> RULES = RuleCatalog.all().stream()
            .filter(rule -> rule.reach() != Reach.VAULT)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Git git;
    private final Random random;
    private final StagedEdits edits;
    private final List<String> differences = new ArrayList<>();
    private int known;
    private int findings;
    private int elsewhere;

    StagedCommits(Git git, long seed) {
        this.git = git;
        this.random = new Random(seed);
        this.edits = new StagedEdits(git.folder(), random);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int commits = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("staged-commits");
        Path root = folder.resolve("vault");
        if (arguments.length > 2) {
            FolderCopy.make(Path.of(arguments[2]), root);
        } else {
            Files.createDirectory(root);
        }
        Git git = Git.init(root);
        StagedCommits made = new StagedCommits(git, seed);
        if (arguments.length < 3) {
            made.edits.begin(60);
        }
        made.run(commits);
        out.println(made);
        made.differences.forEach(out::println);
        FolderCopy.remove(folder);
        System.exit(made.differences.isEmpty() ? 0 : 1);
    }

    /** What differed, for a person. */
    List<String> differences() {
        return differences;
    }

    StagedEdits edits() {
        return edits;
    }

    /** How many of the commits could be judged by the index. */
    int known() {
        return known;
    }

    /** How many findings there were in files that the commits did not touch. */
    int elsewhere() {
        return elsewhere;
    }

    void run(int commits) throws IOException, WorkException {
        git.ok("add", "-A");
        git.ok("commit", "-q", "--no-verify", "-m", "first");
        for (int i = 0; i < commits; i++) {
            Set<Path> touched = edits.change(1 + random.nextInt(4));
            git.ok("add", "-A");
            if (random.nextInt(3) == 0) {
                // What lies on the disk is not what is committed.
                for (Path file : touched) {
                    if (Files.isRegularFile(file) && random.nextBoolean()) {
                        Files.writeString(file, "\n[[not staged " + i + "]]\n");
                    }
                }
            }
            judge(i);
            git.ok("commit", "-q", "--no-verify", "--allow-empty", "-m", "commit " + i);
            git.ok("reset", "-q", "--hard");
        }
    }

    private void judge(int commit) throws IOException, WorkException {
        List<Finding> slow = StagedCheck.check(options(false)).findings();
        Optional<CheckResult> fast = StagedCheck.known(options(true));
        findings += slow.size();
        elsewhere += (int) slow.stream()
                .filter(f -> f.message().endsWith("; by what is staged"))
                .count();
        if (fast.isEmpty()) {
            StagedCheck.check(options(true));
            return;
        }
        known++;
        if (!fast.get().findings().equals(slow)) {
            List<String> both = Stream.concat(
                            slow.stream()
                                    .filter(f -> !fast.get().findings().contains(f))
                                    .map(f -> "  only whole: " + shown(f)),
                            fast.get().findings().stream()
                                    .filter(f -> !slow.contains(f))
                                    .map(f -> "  only index: " + shown(f)))
                    .toList();
            differences.add("commit " + commit + ":\n" + git.ok("diff", "--cached", "--name-status", "-M")
                    + String.join("\n", both));
        }
    }

    private static String shown(Finding finding) {
        return finding.path() + ":" + finding.position() + " " + finding.rule() + " " + finding.message() + " "
                + finding.fix();
    }

    private StagedOptions options(boolean cached) {
        return new StagedOptions(git.folder(), RULES, Optional.empty(), cached, git.folder(), System.getenv());
    }

    @Override
    public String toString() {
        return known + " commits judged by the index, " + findings + " findings, " + elsewhere + " of them elsewhere, "
                + differences.size() + " commits judged otherwise";
    }
}
