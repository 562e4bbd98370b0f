package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Cuts the power at every operation of a scenario, recovers, and looks for anything that is not as it must be. */
final class PowerLoss {
    private static final String NOTE = "the further run.md";

    private final Path scratch;
    private final UnaryOperator<FileOps> mutant;
    private int states;

    /** @param mutant put between the program and the disk; the identity for none */
    PowerLoss(Path scratch, UnaryOperator<FileOps> mutant) {
        this.scratch = scratch;
        this.mutant = mutant;
    }

    /** How many states of a disk were looked at. */
    int states() {
        return states;
    }

    /** One state for each operation of the scenario of {@code seed}, at most {@code limit}; the violations found. */
    List<String> violations(long seed, int limit) throws IOException {
        return violations(seed, limit, Integer.MAX_VALUE);
    }

    /** The same up to the first violation. */
    List<String> firstViolation(long seed, int limit) throws IOException {
        return violations(seed, limit, 1);
    }

    private List<String> violations(long seed, int limit, int enough) throws IOException {
        PowerLossScenario scenario = new PowerLossScenario(scratch.resolve("run"), seed, mutant);
        scenario.run();
        Random random = new Random(seed);
        List<String> violations = new ArrayList<>();
        int count = scenario.operations().size();
        for (int i = 0; i <= count && i < limit && violations.size() < enough; i++) {
            states++;
            // Where not all fit, the later ones: more is at stake there.
            int operation = count - i;
            Optional<String> violation = violation(scenario, operation, random);
            String name = operation == count
                    ? "the end"
                    : scenario.operations().get(operation).name();
            violation.ifPresent(what -> violations.add(
                    "seed " + seed + ", power lost before operation " + operation + ", " + name + ": " + what));
        }
        return violations;
    }

    private Optional<String> violation(PowerLossScenario scenario, int operation, Random random) throws IOException {
        PowerLossScenario.Stage stage = scenario.stage(operation);
        List<Map<String, String>> accepted = stage.accepted();
        DiskImage image = cut(scenario.start(), scenario.operations().subList(0, operation), random);
        Path root = scratch.resolve("state");
        try {
            for (int again = random.nextInt(3); ; again--) {
                image.writeTo(root);
                RecordedOps recorded = new RecordedOps(root);
                recover(root, scenario.over(recorded), stage);
                Map<String, String> found = Snapshot.of(root);
                if (!accepted.contains(found)) {
                    return Optional.of(difference(accepted, found));
                }
                if (again == 0) {
                    break;
                }
                int cut = random.nextInt(recorded.operations().size() + 1);
                if (cut == recorded.operations().size()) {
                    accepted = List.of(found);
                }
                image = cut(image, recorded.operations().subList(0, cut), random);
            }
            return after(root, scenario, stage, random.nextInt(8) == 0);
        } catch (IOException | RuntimeException failure) {
            return Optional.of("recovery failed: " + failure);
        }
    }

    private static DiskImage cut(DiskImage start, List<RecordedOps.Operation> operations, Random random) {
        PowerCutDisk disk = new PowerCutDisk(start);
        operations.forEach(operation -> operation.onDisk().accept(disk));
        return disk.cut(random);
    }

    private static RecoveryReport recover(Path root, FileOps ops, PowerLossScenario.Stage stage) throws IOException {
        return Recovery.recover(StateFolder.of(root), ops, TestClock.STOPPED, run -> {
            if (stage.branchMoved() && run.attemptedCommit().isEmpty()) {
                throw new IllegalStateException("the branch has moved, and the journal does not know");
            }
            return new CommitCompletion.Outcome(run.attemptedCommit(), "");
        });
    }

    /** What else must hold once all is recovered. */
    private static Optional<String> after(
            Path root, PowerLossScenario scenario, PowerLossScenario.Stage stage, boolean furtherRun)
            throws IOException {
        StateFolder state = StateFolder.of(root);
        RecordedOps plain = new RecordedOps(root);
        if (!recover(root, plain, stage).isEmpty()) {
            return Optional.of("recovery does not converge");
        }
        for (Run run : new RunHistory(state, plain, TestClock.STOPPED).all()) {
            Optional<String> unkept = unkept(run, scenario);
            if (unkept.isPresent()) {
                return unkept;
            }
            boolean first = run.undoOf().isEmpty();
            if (first && stage.branchMoved() && !run.commitId().equals(Optional.of(PowerLossScenario.COMMIT))) {
                return Optional.of("the journal does not know of the commit");
            }
        }
        if (furtherRun) {
            new Applier(state, plain, TestClock.STOPPED)
                    .apply(Changes.in(root).create(NOTE, "x").set(), ApplyRequest.withoutCommit("test", Map.of()))
                    .done("");
            if (!Files.exists(root.resolve(NOTE))) {
                return Optional.of("a further run does nothing");
            }
        }
        return Optional.empty();
    }

    /** A note that a person saved meanwhile is there (the snapshot says so), and so are the bytes of before the run. */
    private static Optional<String> unkept(Run run, PowerLossScenario scenario) throws IOException {
        for (Step step : run.steps()) {
            Path kept = run.folder()
                    .resolve("kept")
                    .resolve(step.number() + "-" + step.path().name());
            if (Files.exists(kept)) {
                if (!Content.of(Files.readAllBytes(kept)).equals(step.before().orElseThrow())) {
                    return Optional.of("torn: " + kept);
                }
            } else if (scenario.saved().equals(Optional.of(step.path()))
                    && Files.readString(run.folder().resolve("log"), StandardCharsets.ISO_8859_1)
                            .contains("APPLYING")
                    && run.state() == RunState.ROLLED_BACK
                    && Content.of(Files.readAllBytes(run.file(step))).equals(Content.of(PowerLossScenario.SAVED))) {
                return Optional.of("not kept: " + kept);
            }
        }
        return Optional.empty();
    }

    private static String difference(List<Map<String, String>> accepted, Map<String, String> found) {
        StringBuilder text = new StringBuilder("the vault is in a state that is not right");
        for (Map<String, String> right : accepted) {
            Map<String, String> wrong = new TreeMap<>();
            found.forEach((path, what) -> {
                if (!what.equals(right.get(path))) {
                    wrong.put(path, right.containsKey(path) ? "other content" : "should not be there");
                }
            });
            right.keySet().stream()
                    .filter(path -> !found.containsKey(path))
                    .forEach(path -> wrong.put(path, "missing"));
            text.append("; ").append(wrong);
        }
        return text.toString();
    }
}
