package dev.wikiclean.git;

import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.UndoRun;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Runs and undos in random repositories with a user's work in every state, while another program commits to the same
 * branch; afterwards the git program is asked whether anything of theirs is not as it was.
 *
 * <p>Arguments: how many repositories, and the first seed.
 */
public final class StagedExperiment {
    private final Path scratch;
    private int committed;
    private int undone;
    private int notWritten;
    private int foreign;
    private int ownEntries;
    private final List<String> harm = new ArrayList<>();

    StagedExperiment(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        StagedExperiment experiment = new StagedExperiment(Files.createTempDirectory("staged"));
        for (int i = 0; i < count; i++) {
            experiment.once(seed + i);
            if ((i + 1) % 50 == 0) {
                System.out.println(i + 1 + ": " + experiment.summary());
            }
        }
        experiment.harm.forEach(System.out::println);
        System.out.println(experiment.summary());
        System.exit(experiment.harm.isEmpty() ? 0 : 1);
    }

    List<String> harm() {
        return harm;
    }

    int committed() {
        return committed;
    }

    int foreign() {
        return foreign;
    }

    String summary() {
        return committed + " runs committed, " + undone + " taken back, " + notWritten + " not written, " + foreign
                + " foreign commits, " + ownEntries + " paths of the user compared, " + harm.size() + " harmed";
    }

    void once(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path folder = scratch.resolve(Long.toString(seed));
        StagedVault vault = StagedVault.make(folder, random);
        vault.leaveWork();
        List<String> index = vault.index();
        Map<String, String> files = VaultFiles.of(vault.repo().root());
        ownEntries += vault.own().size();

        ForeignCommits others = new ForeignCommits(vault.repo(), 3, random);
        others.start();
        boolean written = run(vault);
        others.join();
        verify(seed + " after the run", vault, index, files, others.made(), !written);
        if (written) {
            ForeignCommits more = new ForeignCommits(vault.repo(), 1, random);
            more.start();
            boolean back = undo(vault);
            more.join();
            List<String> all = new ArrayList<>(others.made());
            all.addAll(more.made());
            verify(seed + " after the undo", vault, index, files, all, back);
            foreign += more.made().size();
        }
        foreign += others.made().size();
        Scratch.delete(folder);
    }

    private boolean run(StagedVault vault) throws IOException {
        try {
            RunOptions options = new RunOptions(vault.repo().root(), true, false, true, Set.of("broken-link"));
            boolean written = CleanRun.run(options, Progress.NONE).commit().isPresent();
            committed += written ? 1 : 0;
            notWritten += written ? 0 : 1;
            return written;
        } catch (WorkException refused) {
            notWritten++;
            return false;
        }
    }

    private boolean undo(StagedVault vault) {
        try {
            boolean back = UndoRun.undo(vault.repo().root()).undone().isPresent();
            undone += back ? 1 : 0;
            return back;
        } catch (WorkException branchMoved) {
            return false;
        }
    }

    /** @param whole whether every file, not the user's alone, must be as it was */
    private void verify(
            String when,
            StagedVault vault,
            List<String> index,
            Map<String, String> files,
            List<String> foreignCommits,
            boolean whole)
            throws IOException {
        GitRepo repo = vault.repo();
        check(when + ": the user's index", index, vault.index());
        Map<String, String> now = VaultFiles.of(repo.root());
        for (String path : files.keySet()) {
            if (whole || vault.own().contains(path)) {
                check(when + ": the file " + path, files.get(path), now.get(path));
            }
        }
        for (String path : vault.own()) {
            check(when + ": whether there is " + path, files.containsKey(path), now.containsKey(path));
        }
        String history = repo.git("rev-list", "HEAD");
        for (String commit : foreignCommits) {
            check(when + ": the foreign commit " + commit, true, history.contains(commit));
        }
        for (String commit : repo.git("log", "--format=%H", "--grep=^Wiki-Clean-Run:")
                .lines()
                .toList()) {
            for (String path : repo.git("diff-tree", "-r", "-z", "--no-renames", "--name-only", commit + "~1", commit)
                    .split("\0")) {
                boolean isOurs = path.endsWith(".md") && !vault.own().contains(path);
                check(when + ": our commit has " + path, true, isOurs);
            }
        }
        for (String path : repo.git("diff", "--cached", "--no-renames", "--name-only", "-z")
                .split("\0")) {
            boolean isTheirs = path.isEmpty() || vault.own().contains(path) || path.startsWith("foreign ");
            check(when + ": staged is " + path, true, isTheirs);
        }
        check(when + ": the index is locked", false, Files.exists(repo.root().resolve(".git/index.lock")));
        repo.git("fsck", "--strict", "--no-dangling");
    }

    private void check(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            harm.add(what + ": " + expected + " became " + found);
        }
    }
}
