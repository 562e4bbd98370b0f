package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks at so many states that a disk may be in after a power cut.
 *
 * <p>Arguments: how many states, the first seed, and optionally a folder to work in (one in memory is faster).
 */
public final class PowerLossExperiment {
    private PowerLossExperiment() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path scratch = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("power-loss-");
        List<String> violations = violations(scratch, count, seed);
        violations.forEach(System.out::println);
        System.out.println(count + " states: " + violations.size() + " violations");
        DiskImage.deleteTree(scratch.resolve("run"));
        DiskImage.deleteTree(scratch.resolve("state"));
    }

    /** @return one line a violation */
    static List<String> violations(Path scratch, int count, long firstSeed) throws IOException {
        PowerLoss powerLoss = new PowerLoss(scratch.toRealPath(), UnaryOperator.identity());
        List<String> violations = new ArrayList<>();
        for (long seed = firstSeed; powerLoss.states() < count; seed++) {
            violations.addAll(powerLoss.violations(seed, count - powerLoss.states()));
        }
        return violations;
    }
}
