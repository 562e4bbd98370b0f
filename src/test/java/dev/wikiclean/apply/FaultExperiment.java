package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Fails at every operation on generated vaults, in every way: runs that rewrite, create, move (in chains and swaps) and
 * delete to the trash, their undoing, and the recovery from kills; every second vault is a repository's, and every third
 * lies on a file system without hard links.
 *
 * <p>Arguments: how many vaults, the first seed, and optionally a folder to work in (one in memory is faster).
 */
public final class FaultExperiment {
    private static final int KILLS = 3;

    private FaultExperiment() {}

    public static void main(String[] arguments) throws IOException {
        int vaults = Integer.parseInt(arguments[0]);
        long firstSeed = Long.parseLong(arguments[1]);
        Path scratch = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("faults-");
        Path root = scratch.toRealPath().resolve("vault");
        for (long seed = firstSeed; seed < firstSeed + vaults; seed++) {
            for (FaultyOps.Fault fault : FaultyOps.Fault.values()) {
                ChangeSet changes = fill(root, seed);
                Faults faults = new Faults(
                                root, changes, fault, seed % 3 == 0 ? UnlinkedOps::new : UnaryOperator.identity())
                        .applying()
                        .undoing()
                        .recovering(KILLS);
                faults.violations().forEach(System.out::println);
                System.out.println("vault " + seed + ", " + fault + ", " + faults.injected() + " faults: "
                        + faults.violations().size() + " violations");
            }
        }
        DiskImage.deleteTree(root);
    }

    private static ChangeSet fill(Path root, long seed) throws IOException {
        Random random = new Random(seed);
        DiskImage.deleteTree(root);
        Files.createDirectories(root);
        if (seed % 2 == 0) {
            Files.createDirectory(root.resolve(".git"));
            Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        }
        RandomVault.fill(root, 4 + random.nextInt(8), random);
        return RandomVault.changes(root, random);
    }
}
