package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.plan.PlannedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * An editor saves notes at random moments, by every habit, while runs read, plan and apply: {@code EditorExperiment SAVES
 * SEED}. Afterwards each file holds its last save, or the run's edit on top of exactly that, or the save fell into the
 * one gap that the documentation names.
 */
final class EditorExperiment {
    private static final int SAVES_A_ROUND = 20;
    private static final int NOTES = 40;

    /** The last completed save of a path. */
    private record Save(String text, long from, long to) {}

    /** A file that the run took from its old state to its new one between two moments. */
    private record Gap(Path file, long from, long to) {}

    private final Path scratch;
    private final long seed;
    private final List<String> lost = new ArrayList<>();
    private final List<String> lostInGap = new ArrayList<>();
    private int saves;
    private int superseded;
    private int intact;
    private int editedOnTop;
    private int runs;
    private int refused;

    private EditorExperiment(long seed, Path scratch) {
        this.seed = seed;
        this.scratch = scratch;
    }

    static EditorExperiment run(int saves, long seed, Path scratch) throws Exception {
        EditorExperiment experiment = new EditorExperiment(seed, scratch);
        for (int round = 0; experiment.saves < saves; round++) {
            experiment.round(round);
        }
        return experiment;
    }

    private void round(int round) throws Exception {
        Path vault = Files.createDirectories(scratch.resolve("round " + round)).toRealPath();
        BusyVault.fill(vault, NOTES, seed * 1_000_003 + round);
        if (round % 4 == 0) {
            BusyVault.commit(vault);
        }
        Map<Path, Save> last = new LinkedHashMap<>();
        List<Throwable> troubles = Collections.synchronizedList(new ArrayList<>());
        Random random = new Random(seed * 7_000_003 + round);
        Thread editor = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < SAVES_A_ROUND; i++) {
                    save(vault, round + "-" + i, random, last);
                }
            } catch (IOException | RuntimeException e) {
                troubles.add(e);
            }
        });
        List<Gap> gaps = new ArrayList<>();
        List<RunResult> applied = new ArrayList<>();
        do {
            runs++;
            try {
                RunResult result = CleanRun.run(
                        new RunOptions(vault, true, true, round % 4 == 0, java.util.Set.of()),
                        new Cleaning(true),
                        Progress.NONE,
                        watched(gaps, editor, new Random(seed + round)));
                if (result.applied()) {
                    applied.add(result);
                }
            } catch (WorkException e) {
                refused++;
            }
        } while (editor.isAlive());
        editor.join();
        String what = "round " + round + ", seed " + seed;
        troubles.forEach(trouble -> lost.add(what + ": " + trouble));
        saves += SAVES_A_ROUND;
        superseded += SAVES_A_ROUND - last.size();
        int before = lost.size();
        last.forEach((file, save) -> judge(what, vault, file, save, applied, gaps));
        try (Stream<Path> files = Files.walk(vault)) {
            files.filter(file -> file.getFileName().toString().startsWith(".syncthing."))
                    .forEach(file -> lost.add(what + ": left over " + file));
        }
        if (lost.size() == before) {
            FolderCopy.remove(vault);
        }
    }

    /** Writes down between which moments each file changes, from the look at its bytes to the rename; wakes the editor. */
    private static FileOps watched(List<Gap> gaps, Thread editor, Random random) {
        Path[] changing = {null};
        long[] looked = {0};
        return TracedOps.of(
                (number, operation, file) -> {
                    long now = System.nanoTime();
                    if (random.nextInt(12) == 0) {
                        LockSupport.unpark(editor);
                    }
                    if (changing[0] != null) {
                        gaps.add(new Gap(changing[0], looked[0], now));
                        changing[0] = null;
                    }
                    if (operation.equals("replace")) {
                        changing[0] = file;
                    } else if (operation.equals("open")) {
                        looked[0] = now;
                    }
                },
                false);
    }

    private void save(Path vault, String number, Random random, Map<Path, Save> last) throws IOException {
        // Ended early when the run is at work on the disk.
        LockSupport.parkNanos(random.nextLong(60_000_000));
        List<Path> notes;
        try (Stream<Path> files = Files.walk(vault)) {
            notes = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !vault.relativize(file).toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException folderWentAway) {
            notes = last.keySet().stream().toList();
        }
        if (notes.isEmpty()) {
            notes = List.of(vault.resolve("First.md"));
        }
        Path note = random.nextInt(6) == 0
                ? vault.resolve("New " + number + ".md")
                : notes.get(random.nextInt(notes.size()));
        String other = notes.get(random.nextInt(notes.size())).getFileName().toString();
        String link = "[[" + other.substring(0, other.length() - 3).toLowerCase(java.util.Locale.ROOT) + "]]";
        // Links for the run to repair, between two marks that show a torn save.
        String text = "Save " + number + "\n\n" + (link + " and words.\n").repeat(random.nextInt(40)) + "\nEnd "
                + number + "\n";
        Editor.Habit habit = Editor.Habit.values()[random.nextInt(Editor.Habit.values().length)];
        long from = System.nanoTime();
        if (habit == Editor.Habit.MOVE_AWAY) {
            Path moved = Editor.moved(note);
            if (!Files.exists(note) || Files.exists(moved)) {
                habit = Editor.Habit.IN_PLACE;
            } else {
                try {
                    Editor.save(habit, note, text, () -> {});
                } catch (java.nio.file.NoSuchFileException gone) {
                    return;
                }
                last.remove(note);
                last.put(moved, new Save(Files.readString(moved), from, System.nanoTime()));
                return;
            }
        }
        Editor.save(habit, note, text, () -> LockSupport.parkNanos(random.nextLong(400_000)));
        last.put(note, new Save(text, from, System.nanoTime()));
    }

    private void judge(String what, Path vault, Path file, Save save, List<RunResult> applied, List<Gap> gaps) {
        try {
            String now = Files.exists(file) ? Files.readString(file) : "";
            String path = vault.relativize(file).toString().replace('\\', '/');
            if (now.equals(save.text())) {
                intact++;
            } else if (applied.stream()
                    .flatMap(result -> result.changes().files().stream())
                    .anyMatch(planned -> planned.path().value().equals(path)
                            && before(planned).equals(save.text()))) {
                editedOnTop++;
            } else if (gaps.stream()
                    .anyMatch(gap -> gap.file().equals(file) && gap.from() <= save.to() && save.from() <= gap.to())) {
                lostInGap.add(what + ": " + path);
            } else {
                lost.add(what + ": " + path + " holds " + now.lines().limit(1).toList() + " of " + now.length()
                        + " characters, not " + save.text().lines().limit(1).toList() + " of "
                        + save.text().length());
            }
        } catch (IOException e) {
            lost.add(what + ": " + e);
        }
    }

    private static String before(PlannedFile planned) {
        return switch (planned) {
            case PlannedFile.Modified modified -> modified.before().text();
            case PlannedFile.Deleted deleted -> deleted.before().text();
            case PlannedFile.Renamed renamed -> renamed.before().text();
            case PlannedFile.Created created -> "";
        };
    }

    int saves() {
        return saves;
    }

    /** Saves that are nowhere, though they did not fall into the gap. */
    List<String> lost() {
        return lost;
    }

    /** Saves that fell into the gap that the documentation names. */
    List<String> lostInGap() {
        return lostInGap;
    }

    @Override
    public String toString() {
        return String.format(
                "%d saves beside %d runs (%d gave up): %d intact, %d with the run's edit on top, %d superseded by a later"
                        + " save, %d lost in the gap, %d lost elsewhere",
                saves, runs, refused, intact, editedOnTop, superseded, lostInGap.size(), lost.size());
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path scratch = Files.createTempDirectory("editor");
        EditorExperiment experiment = run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), scratch);
        experiment.lost().stream().limit(30).forEach(out::println);
        out.println(experiment);
        if (experiment.lost().isEmpty()) {
            FolderCopy.remove(scratch);
        }
        System.exit(experiment.lost().isEmpty() ? 0 : 1);
    }
}
