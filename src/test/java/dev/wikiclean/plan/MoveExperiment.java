package dev.wikiclean.plan;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Moves random notes of a vault to random names and folders, one after the other, in memory, and checks every link after
 * each. {@code main} does so for whole vaults: {@code MoveExperiment FOLDER-OF-VAULTS MOVES SEED [VAULT]}.
 */
final class MoveExperiment {
    private final MoveNames names;
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private VaultIndex index;
    private int moved;
    private int rewritten;
    private long worstNanos;
    private long nanos;

    private MoveExperiment(Vault vault, long seed) {
        this.index = VaultIndex.of(vault);
        this.names = new MoveNames(seed);
    }

    /** Moves notes until {@code moves} have moved. */
    static MoveExperiment notes(Vault vault, int moves, long seed) {
        MoveExperiment experiment = new MoveExperiment(vault, seed);
        for (int tries = 0; experiment.moved < moves && tries < moves * 4; tries++) {
            List<Note> notes = experiment.index.vault().notes().toList();
            String old = experiment.names.pick(notes).path().value();
            String target = experiment.names.folder(experiment.folders()) + experiment.names.name();
            experiment.move(old, target);
        }
        return experiment;
    }

    /** Moves the folder whose number of notes is nearest to {@code size}, {@code times} times. */
    static MoveExperiment folder(Vault vault, int size, int times, long seed) {
        MoveExperiment experiment = new MoveExperiment(vault, seed);
        String folder = experiment.folders().stream()
                .min(Comparator.comparingLong(f -> Math.abs(experiment.below(f) - size)))
                .orElse("");
        for (int i = 0; !folder.isEmpty() && i < times; i++) {
            String target = experiment.names.folder(List.of()) + experiment.names.name();
            boolean into = !target.endsWith("/") && experiment.below(target) > 0;
            if (experiment.move(folder + "/", target)) {
                folder = into ? target + "/" + folder.substring(folder.lastIndexOf('/') + 1) : target;
            }
        }
        return experiment;
    }

    private long below(String folder) {
        return index.vault().notes().filter(n -> n.path().isBelow(folder)).count();
    }

    private List<String> folders() {
        return index.vault().files().stream()
                .map(VaultFile::path)
                .flatMap(path -> Stream.iterate(
                        path.folder(),
                        folder -> !folder.isEmpty(),
                        folder -> folder.substring(0, Math.max(0, folder.lastIndexOf('/')))))
                .distinct()
                .toList();
    }

    private boolean move(String old, String target) {
        Plan plan;
        Move move;
        try {
            move = MoveTarget.of(index.vault(), old, target);
            long start = System.nanoTime();
            plan = MovePlanner.plan(index, move, MoveOptions.DEFAULT);
            long time = System.nanoTime() - start;
            nanos += time;
            worstNanos = Math.max(worstNanos, time);
        } catch (PlanException e) {
            refused.merge(reason(e.getMessage()), 1, Integer::sum);
            if (Boolean.getBoolean("move.show")) {
                System.out.println(old + " -> " + target + ": " + e.getMessage());
            }
            return false;
        }
        List<Violation> violations = Proof.violations(plan);
        MoveCheck check = MoveCheck.of(index.vault(), plan.after().vault(), move);
        check.faults().forEach(fault -> faults.add(move + ": " + fault));
        if (!violations.isEmpty()) {
            refused.merge("proof", 1, Integer::sum);
            if (Boolean.getBoolean("move.show")) {
                System.out.println(old + " -> " + target + ": " + violations);
            }
            check.faults().forEach(fault -> faults.remove(move + ": " + fault));
            return false;
        }
        moved++;
        rewritten += check.rewritten();
        index = plan.after();
        return true;
    }

    private static String reason(String message) {
        Map<String, String> reasons = new HashMap<>(Map.of(
                "begins with a dot", "leading dot",
                "exists already", "exists",
                "letter case", "case twin",
                "cannot be written", "no form holds it",
                "with --capture", "capture",
                "front matter cannot be read", "unreadable front matter",
                "two changes meet", "two changes meet"));
        return reasons.entrySet().stream()
                .filter(r -> message.contains(r.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(message);
    }

    List<String> faults() {
        return faults;
    }

    int moved() {
        return moved;
    }

    Map<String, Integer> refused() {
        return refused;
    }

    int rewritten() {
        return rewritten;
    }

    private String row(String vault) {
        return String.format(
                        "| %s | %d | %d | %d | %d | %s | %d | %d |",
                        vault,
                        index.vault().notes().count(),
                        index.links().size(),
                        moved,
                        rewritten,
                        refused,
                        faults.size(),
                        moved == 0 ? 0 : nanos / moved / 1_000_000)
                + " worst " + worstNanos / 1_000_000 + " ms";
    }

    public static void main(String[] args) throws IOException {
        int moves = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        List<Path> vaults;
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            vaults = folders.filter(Files::isDirectory)
                    .filter(v -> args.length < 4 || v.getFileName().toString().equals(args[3]))
                    .sorted()
                    .toList();
        }
        System.out.println("| vault | notes | links | moved | rewritten | refused | faults | ms a move |");
        for (Path path : vaults) {
            Vault vault = FolderSource.read(path);
            MoveExperiment notes = notes(vault, moves, seed);
            System.out.println(notes.row(path.getFileName() + " notes"));
            notes.faults.stream().limit(10).forEach(System.out::println);
            MoveExperiment folder = folder(vault, 50, 10, seed);
            System.out.println(folder.row(path.getFileName() + " folder"));
            folder.faults.stream().limit(10).forEach(System.out::println);
        }
    }
}
