package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Writes a change set to the vault: all of it or nothing. To be used under a {@link RunLock}, after recovery. */
public final class Applier {
    private final StateFolder state;
    private final FileOps ops;
    private final Clock clock;

    public Applier(StateFolder state, FileOps ops, Clock clock) {
        this.state = state;
        this.ops = ops;
        this.clock = clock;
    }

    /**
     * Applies a change set.
     *
     * @return the run, in state {@link RunState#APPLIED}; to be ended by {@link Run#done} or {@link Run#rollBack}
     * @throws PreflightException where something stands in the way; nothing was touched
     * @throws StaleFilesException where files are not as planned; nothing was touched, or all of it was taken back
     * @throws ApplyException where it failed midway; the message says whether the vault is as before
     */
    public Run apply(ChangeSet changes, ApplyRequest request) throws IOException {
        PlannedSteps planned = new PlannedSteps(ops, state.vault()).add(changes, request.disposal());
        Map<VaultPath, byte[]> before = planned.beforeBytes();
        return apply(
                planned.steps(),
                request,
                planned.afterBytes(),
                step -> before.get(step.path()),
                Folders.left(planned.steps()),
                Map.of());
    }

    /**
     * @param removable folders that go when they become empty
     * @param permissions of folders that are made
     */
    Run apply(
            List<Step> steps,
            ApplyRequest request,
            Map<VaultPath, byte[]> after,
            Journal.BeforeBytes before,
            SortedSet<VaultPath> removable,
            Map<VaultPath, String> permissions)
            throws IOException {
        state.create(ops);
        new Preflight(ops, state).check(steps);
        Instant now = clock.instant();
        Map<VaultPath, String> oldFolders = new LinkedHashMap<>();
        for (VaultPath folder : removable) {
            oldFolders.put(folder, Permissions.of(file(folder)));
        }
        Manifest manifest = new Manifest(
                RunId.next(now, RunHistory.lastId(state)),
                state.vaultName(),
                now,
                request.command(),
                request.undoOf(),
                request.commit(),
                request.rules(),
                steps,
                Folders.above(steps).stream()
                        .filter(folder -> !Files.isDirectory(file(folder), LinkOption.NOFOLLOW_LINKS))
                        .toList(),
                oldFolders);
        Journal journal = Journal.create(ops, state, manifest, before);
        try {
            journal.append(RunState.APPLYING, clock.instant(), "");
            write(manifest, after, permissions);
        } catch (IOException | RuntimeException | Error failure) {
            throw takenBack(journal, failure, false);
        }
        try {
            journal.append(RunState.APPLIED, clock.instant(), "");
        } catch (IOException | RuntimeException | Error failure) {
            throw takenBack(journal, failure, true);
        }
        return new Run(state, ops, clock, journal, after);
    }

    private void write(Manifest manifest, Map<VaultPath, byte[]> after, Map<VaultPath, String> permissions)
            throws IOException {
        Transition transition =
                new Transition(ops, state.vault(), TemporaryNames.forward(state.vault(), manifest.id()));
        transition.makeFolders(manifest.newFolders(), folder -> permissions.getOrDefault(folder, ""));
        transition.run(manifest.steps(), (step, temporary) -> {
            if (step.opaque()) {
                OpaqueCopy.of(ops, file(step.movedFrom().orElseThrow()), temporary);
            } else {
                ops.create(temporary, after.get(step.path()));
            }
        });
        transition.removeEmpty(List.copyOf(manifest.oldFolders().keySet()));
    }

    /** @param applied whether the log may say so: then it must be told first which way it goes now */
    private ApplyException takenBack(Journal journal, Throwable failure, boolean applied) {
        List<VaultPath> paths = failure instanceof ApplyException e ? e.paths() : List.of();
        try {
            if (applied) {
                journal.append(RunState.ROLLING_BACK, clock.instant(), "");
            }
            List<LeftAlone> leftAlone = new Rollback(ops, state.vault(), journal).restore();
            journal.append(RunState.ROLLED_BACK, clock.instant(), String.valueOf(failure.getMessage()));
            StringBuilder message = new StringBuilder(reason(failure)).append("; everything is as before");
            leftAlone.forEach(file -> message.append("\n").append(file.message()));
            return failure instanceof StaleFilesException stale
                    ? new StaleFilesException(message.toString(), stale.stale(), leftAlone, failure)
                    : new ApplyException(message.toString(), paths, failure);
        } catch (IOException | RuntimeException again) {
            failure.addSuppressed(again);
            return new ApplyException(
                    reason(failure) + "; it could not be taken back at once (" + again.getMessage()
                            + "): the next run brings it to its end or takes it back first, from " + journal.folder(),
                    paths,
                    failure);
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof ApplyException ? failure.getMessage() : "could not be applied: " + failure;
    }

    private Path file(VaultPath path) {
        return state.vault().resolve(path.value());
    }
}
