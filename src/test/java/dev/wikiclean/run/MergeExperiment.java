package dev.wikiclean.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Merges generated clusters on disk and looks for losses: {@code MergeExperiment COUNT SEED}. Vaults of up to ten clusters
 * each, in turn with and without a schema, with redirects kept and removed, with and without git.
 *
 * @param clusters how many there were
 * @param merged how many became one note
 * @param losses what is gone or leads elsewhere
 * @param unrest what a second run would change
 * @param undone what is not byte for byte as before once the run is taken back
 * @param notices what the runs said
 */
record MergeExperiment(
        int clusters, int merged, List<String> losses, List<String> unrest, List<String> undone, List<String> notices) {
    private static final int PER_VAULT = 10;

    static MergeExperiment run(Path folder, int count, long seed) throws IOException, WorkException {
        MergeExperiment all =
                new MergeExperiment(0, 0, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i * PER_VAULT < count; i++) {
            int here = Math.min(PER_VAULT, count - i * PER_VAULT);
            Path vault = folder.resolve("vault" + i);
            MergeVault truth = new MergeVault(seed + i, here, i % 2 == 0, i / 2 % 2 == 1);
            MergeExperiment one = one(vault, truth, i % 3 == 0, "seed " + (seed + i) + " vault " + i + ": ");
            all.losses.addAll(one.losses);
            all.unrest.addAll(one.unrest);
            all.undone.addAll(one.undone);
            all.notices.addAll(one.notices);
            all = new MergeExperiment(
                    all.clusters + here, all.merged + one.merged, all.losses, all.unrest, all.undone, all.notices);
            delete(vault);
        }
        return all;
    }

    private static MergeExperiment one(Path vault, MergeVault truth, boolean inGit, String what)
            throws IOException, WorkException {
        for (Map.Entry<String, String> file : truth.texts.entrySet()) {
            Path path = vault.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        if (inGit) {
            Git git = Git.init(vault);
            git.ok("add", "-A");
            git.ok("commit", "-qm", "The vault");
        }
        Map<String, String> before = FolderBytes.of(vault);
        RunOptions options = new RunOptions(vault, true, true, inGit, Set.of());
        RunResult result = CleanRun.run(options, Progress.NONE);
        MergeLoss loss = MergeLoss.of(truth, vault);
        List<String> notices =
                result.notices().stream().map(notice -> what + notice).toList();
        List<String> refused = result.remaining().stream()
                .filter(finding -> finding.rule().equals("duplicate-topic"))
                .map(finding -> what + finding.path() + " " + finding.message())
                .toList();
        RunResult second = CleanRun.run(options, Progress.NONE);
        List<String> unrest = second.changes().files().stream()
                .map(file -> what + file.path() + " " + file.rules())
                .toList();
        UndoRun.undo(vault);
        Map<String, String> after = FolderBytes.of(vault);
        after.keySet().removeIf(name -> name.startsWith(".wiki-clean/") || name.startsWith(".trash/"));
        List<String> undone = before.equals(after) ? List.of() : List.of(what + difference(before, after));
        List<String> told = new ArrayList<>(notices);
        told.addAll(refused);
        return new MergeExperiment(
                truth.clusters.size(),
                loss.merged(),
                loss.losses().stream().map(line -> what + line).toList(),
                unrest,
                undone,
                told);
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        List<String> names = new ArrayList<>();
        before.forEach((name, text) -> {
            if (!text.equals(after.get(name))) {
                names.add(name);
            }
        });
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        return String.join(", ", names);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    public static void main(String[] arguments) throws IOException, WorkException {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("merge-experiment");
        MergeExperiment result = run(folder, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        List.of(result.losses(), result.unrest(), result.undone(), result.notices())
                .forEach(lines -> lines.stream().limit(40).forEach(out::println));
        out.printf(
                "%d clusters, %d merged; %d losses, %d changes by a second run, %d vaults not as before after undo%n",
                result.clusters(),
                result.merged(),
                result.losses().size(),
                result.unrest().size(),
                result.undone().size());
    }
}
