package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs or moves on small vaults and takes it back; every byte, name, permission and word of git must be as before:
 * {@code UndoExperiment COUNT SEED}. In between, other notes change, or one that the run changed, which must be left
 * alone and named.
 */
final class UndoExperiment {
    private enum Meanwhile {
        NOTHING,
        OTHER_NOTES,
        A_CHANGED_NOTE
    }

    private final Path scratch;
    private final Map<String, Integer> identical = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int undone;

    private UndoExperiment(Path scratch) {
        this.scratch = scratch;
    }

    static UndoExperiment run(int count, long seed, Path scratch) throws IOException, WorkException {
        UndoExperiment experiment = new UndoExperiment(scratch);
        for (int i = 0; i < count; i++) {
            experiment.once(i, new Random(seed * 1_000_003 + i));
        }
        return experiment;
    }

    private void once(int number, Random random) throws IOException, WorkException {
        Path vault = Files.createDirectories(scratch.resolve("undo " + number));
        BusyVault.fill(vault, 25 + random.nextInt(30), random.nextLong());
        boolean git = random.nextInt(3) > 0;
        boolean commit = git && random.nextBoolean();
        ChildRun.Action action = commit
                ? random.nextInt(4) == 0 ? ChildRun.Action.MOVE : ChildRun.Action.RUN
                : ChildRun.Action.RUN_UNCOMMITTED;
        Meanwhile meanwhile = Meanwhile.values()[random.nextInt(3)];
        if (git) {
            BusyVault.commit(vault);
        }
        Files.createDirectories(vault.resolve("Area 1"));
        VaultState before = VaultState.of(vault);
        String what = "undo " + number + " of " + action + (git ? "" : " without git") + ", " + meanwhile;
        if (!action.on(vault, FileOps.disk())) {
            throw new IllegalStateException(what + ": nothing to do");
        }
        VaultState applied = VaultState.of(vault);
        Path changed = null;
        if (meanwhile == Meanwhile.OTHER_NOTES) {
            Files.writeString(vault.resolve("Written later.md"), "links to [[nothing]]\n");
        } else if (meanwhile == Meanwhile.A_CHANGED_NOTE) {
            changed = modified(vault, random);
            Files.writeString(changed, "added later\n", StandardOpenOption.APPEND);
        }
        String later = changed == null ? "" : Files.readString(changed);
        UndoResult result = UndoRun.undo(vault);
        if (meanwhile == Meanwhile.OTHER_NOTES) {
            Files.delete(vault.resolve("Written later.md"));
        }
        VaultState now = VaultState.of(vault);
        int faultsBefore = faults.size();
        if (changed == null) {
            same(what, before, now);
        } else {
            leftAlone(what, vault, changed, later, result, before, now);
        }
        if (faults.size() == faultsBefore) {
            undone++;
            identical.merge(action + (git ? "" : " without git") + ", " + meanwhile, 1, Integer::sum);
            FolderCopy.remove(vault);
        }
        if (applied.equals(before)) {
            faults.add(what + ": the run changed nothing");
        }
    }

    /** One of the notes that the run has changed where they stand. */
    private static Path modified(Path vault, Random random) throws IOException {
        Run run = KillVault.runs(vault).getFirst();
        List<Step> steps = run.steps().stream()
                .filter(step -> step.kind() == Step.Kind.MODIFY)
                .toList();
        // A move of notes that nobody links to changes none where it stands.
        return run.file(
                steps.isEmpty()
                        ? run.steps().stream()
                                .filter(step -> step.after().isPresent())
                                .findFirst()
                                .orElseThrow()
                        : steps.get(random.nextInt(steps.size())));
    }

    private void same(String what, VaultState before, VaultState now) {
        if (!now.equals(before)) {
            faults.add(what + ": " + now.differences(before, 5));
        }
    }

    private void leftAlone(
            String what, Path vault, Path changed, String later, UndoResult result, VaultState before, VaultState now)
            throws IOException {
        String path = vault.relativize(changed).toString();
        if (!Files.readString(changed).equals(later)) {
            faults.add(what + ": " + path + " was not left alone");
        }
        if (result.complete() || result.notices().stream().noneMatch(notice -> notice.contains(path))) {
            faults.add(what + ": " + path + " is not named in " + result.notices());
        }
        Map<String, String> others = new TreeMap<>(before.files());
        Map<String, String> othersNow = new TreeMap<>(now.files());
        Set<String> with = new HashSet<>(Set.of(path));
        for (Path folder = changed.getParent(); !folder.equals(vault); folder = folder.getParent()) {
            with.add(vault.relativize(folder) + "/");
        }
        others.keySet().removeAll(with);
        othersNow.keySet().removeAll(with);
        if (!others.equals(othersNow)) {
            faults.add(what + ", besides " + path + ": "
                    + new VaultState(othersNow, "", "").differences(new VaultState(others, "", ""), 5));
        }
    }

    /** How many were taken back as they must. */
    int undone() {
        return undone;
    }

    List<String> faults() {
        return faults;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path scratch = Files.createTempDirectory("undo");
        UndoExperiment experiment = run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), scratch);
        experiment.identical.forEach((what, times) -> out.printf("%5d  %s%n", times, what));
        experiment.faults().stream().limit(30).forEach(out::println);
        out.printf("%d of %s taken back as they must%n", experiment.undone(), arguments[0]);
        if (experiment.faults().isEmpty()) {
            FolderCopy.remove(scratch);
        }
        System.exit(experiment.faults().isEmpty() ? 0 : 1);
    }
}
