package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Saves a note just before operation N of a run, for every N, every note and every habit of editors: what stands there
 * afterwards must be the vault with the save as if the run had not been, or as if it had left the note alone, or as if it
 * had come wholly before or after the save: {@code SaveAtEveryOperation STRIDE SEED}, of which only every STRIDEth is done.
 */
final class SaveAtEveryOperation {
    private final Path scratch;
    private final boolean git;
    private final Path vault;
    private final Map<String, String> after;
    private final List<String> operations = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> lostInGap = new ArrayList<>();
    private int runs;

    private SaveAtEveryOperation(Path scratch, boolean git) throws IOException, WorkException {
        this.scratch = scratch;
        this.git = git;
        this.vault = Files.createDirectories(scratch.resolve("vault"));
        SmallVault.fill(vault);
        if (git) {
            // As on a synchronised folder, where git must not go by more than size and time.
            Git repository = BusyVault.commit(vault);
            repository.ok("config", "core.trustctime", "false");
            repository.ok("config", "core.checkStat", "minimal");
        }
        Path copy = FolderCopy.make(vault, scratch.resolve("after"));
        apply(copy, Set.of(), TracedOps.of((number, operation, file) -> operations.add(operation), false));
        this.after = Snapshot.of(copy);
    }

    /** @param offset from 0 to {@code stride - 1}: which of the possibilities are tried */
    static SaveAtEveryOperation run(int stride, int offset, boolean git, Path scratch)
            throws IOException, WorkException {
        SaveAtEveryOperation experiment = new SaveAtEveryOperation(scratch, git);
        int number = 0;
        for (String path : SmallVault.PATHS) {
            for (Editor.Habit habit : Editor.Habit.values()) {
                String text = experiment.text(path, habit);
                Map<String, Map<String, String>> allowed = experiment.allowed(path, habit, text);
                for (int operation = 0; operation < experiment.operations.size(); operation++) {
                    if (number++ % stride == offset) {
                        experiment.save(path, habit, text, operation, allowed);
                    }
                }
            }
        }
        return experiment;
    }

    /** A text as long as what the run writes, where it writes, so that only its bytes tell it from that. */
    private String text(String path, Editor.Habit habit) throws IOException {
        Path written = scratch.resolve("after").resolve(path);
        Path file = Files.exists(written) ? written : vault.resolve(path);
        String text = Files.readString(file).stripTrailing();
        return text.substring(0, text.length() - 1) + (habit.ordinal() + 1) + "\n";
    }

    /** What may stand there in the end, by what it means. */
    private Map<String, Map<String, String>> allowed(String path, Editor.Habit habit, String text)
            throws IOException, WorkException {
        Map<String, Map<String, String>> states = new LinkedHashMap<>();
        Path saved = FolderCopy.make(vault, scratch.resolve("saved"));
        Editor.save(habit, saved.resolve(path), text, () -> {});
        states.put("all applied, then saved", savedAfter(path, habit, text));
        states.put("nothing applied", Snapshot.of(saved));
        for (boolean frozen : List.of(true, false)) {
            Path copy = FolderCopy.make(saved, scratch.resolve("planned"));
            apply(copy, frozen ? Set.of(VaultPath.of(path)) : Set.of(), FileOps.disk());
            states.putIfAbsent(
                    frozen ? "all but this and its dependents applied" : "applied upon it", Snapshot.of(copy));
            FolderCopy.remove(copy);
        }
        FolderCopy.remove(saved);
        return states;
    }

    private Map<String, String> savedAfter(String path, Editor.Habit habit, String text) throws IOException {
        Path copy = FolderCopy.make(scratch.resolve("after"), scratch.resolve("later"));
        Editor.save(habit, copy.resolve(path), text, () -> {});
        Map<String, String> state = Snapshot.of(copy);
        FolderCopy.remove(copy);
        return state;
    }

    private void apply(Path folder, Set<VaultPath> frozen, FileOps ops) throws WorkException {
        Work work = new Work() {
            @Override
            public String command() {
                return "run";
            }

            @Override
            public Plan plan(
                    dev.wikiclean.run.Snapshot snapshot, Set<VaultPath> held, Progress progress, List<String> notices)
                    throws WorkException {
                Set<VaultPath> all = new HashSet<>(held);
                all.addAll(frozen);
                return new Cleaning(true).plan(snapshot, all, progress, notices);
            }
        };
        CleanRun.run(new RunOptions(folder, true, true, git, Set.of()), work, Progress.NONE, ops);
    }

    private void save(
            String path, Editor.Habit habit, String text, int moment, Map<String, Map<String, String>> allowed)
            throws IOException {
        runs++;
        Path copy = FolderCopy.make(vault, scratch.resolve("now"));
        Path note = copy.resolve(path);
        String[] at = {""};
        FileOps ops = TracedOps.of(
                (number, operation, file) -> {
                    if (number == moment) {
                        at[0] = operation + " " + copy.relativize(file);
                        Editor.save(habit, note, text, () -> {});
                    }
                },
                false);
        String what = habit + " of " + path + " before operation " + moment + (git ? " in git" : "");
        String answer = "";
        try {
            apply(copy, Set.of(), ops);
        } catch (WorkException e) {
            answer = " (" + e.getMessage() + ")";
        } catch (UncheckedIOException | IllegalStateException e) {
            faults.add(what + ": " + e);
        }
        what += ", " + at[0];
        Map<String, String> now = Snapshot.of(copy);
        String outcome = allowed.entrySet().stream()
                .filter(state -> state.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        boolean inGap = at[0].equals("replace " + path);
        if (!outcome.isEmpty()) {
            outcomes.merge(outcome + (answer.isEmpty() ? "" : " and refused"), 1, Integer::sum);
        } else if (inGap && now.equals(after)) {
            lostInGap.add(what);
        } else if (inGap && habit == Editor.Habit.MOVE_AWAY) {
            outcomes.merge("both the moved and the changed note kept", 1, Integer::sum);
        } else if (habit == Editor.Habit.MOVE_AWAY && isBack(path, allowed, now)) {
            outcomes.merge("the note that was to go came back beside the moved one", 1, Integer::sum);
        } else {
            faults.add(what + answer + ": " + differences(allowed, now));
        }
        if (git) {
            checkStatus(copy, what);
        }
        FolderCopy.remove(copy);
    }

    /** A file that is gone looks as the run would leave it: whoever moved it away finds it again, too. */
    private boolean isBack(String path, Map<String, Map<String, String>> allowed, Map<String, String> now) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return !after.containsKey(path)
                && allowed.values().stream().anyMatch(state -> {
                    Map<String, String> both = new TreeMap<>(state);
                    both.put(path, now.get(path));
                    both.put(folder, now.get(folder));
                    return both.equals(now);
                });
    }

    private static List<String> differences(Map<String, Map<String, String>> allowed, Map<String, String> now) {
        return allowed.entrySet().stream()
                .map(state -> state.getKey() + " but "
                        + new VaultState(now, "", "").differences(new VaultState(state.getValue(), "", ""), 9))
                .sorted(java.util.Comparator.comparingInt(String::length))
                .limit(1)
                .map(text -> text.replaceAll("Content.sha256=(.{4})[^]]*]", "$1"))
                .toList();
    }

    /** What git says by sizes and times is what it says when it must look at the bytes. */
    private void checkStatus(Path copy, String what) throws IOException {
        Git repository = new Git(copy);
        String quick = repository.ok("--no-optional-locks", "status", "--porcelain", "--untracked-files=all");
        repository.ok("read-tree", "HEAD");
        String thorough = repository.ok("--no-optional-locks", "status", "--porcelain", "--untracked-files=all");
        if (!quick.equals(thorough)) {
            faults.add(what + ": git says [" + quick.strip() + "] and not [" + thorough.strip() + "]");
        }
    }

    /** What became of the saves, with how often. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    List<String> faults() {
        return faults;
    }

    /** Saves that were lost in the one gap that is documented. */
    List<String> lostInGap() {
        return lostInGap;
    }

    int runs() {
        return runs;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean clean = true;
        for (boolean git : List.of(false, true)) {
            Path scratch = Files.createTempDirectory("saves");
            SaveAtEveryOperation experiment =
                    run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), git, scratch);
            experiment.outcomes().forEach((outcome, times) -> out.printf("%6d  %s%n", times, outcome));
            experiment.faults().stream().limit(30).forEach(out::println);
            experiment.lostInGap().forEach(save -> out.println("lost in the gap: " + save));
            out.printf(
                    "%s: %d saves, each before one of %d operations: %d faults, %d lost in the gap%n",
                    git ? "with git" : "without git",
                    experiment.runs(),
                    experiment.operations.size(),
                    experiment.faults().size(),
                    experiment.lostInGap().size());
            clean &= experiment.faults().isEmpty();
            FolderCopy.remove(scratch);
        }
        System.exit(clean ? 0 : 1);
    }
}
