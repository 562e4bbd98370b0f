package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings every file of a run back to what it was, from the journal and the disk alone, so it may be begun again and
 * again. A file that holds something else by now is left alone.
 */
final class Rollback {
    private static final int MOST_ATTEMPTS = 5;

    private final FileOps ops;
    private final Path vault;
    private final Journal journal;
    private final TemporaryNames forward;
    private final TemporaryNames back;
    private final Spares spares;

    Rollback(FileOps ops, Path vault, Journal journal) {
        this.ops = ops;
        this.vault = vault;
        this.journal = journal;
        this.forward = TemporaryNames.forward(vault, journal.manifest().id());
        this.back = TemporaryNames.back(vault, journal.manifest().id());
        this.spares = new Spares(ops, vault, journal, forward, back);
    }

    /**
     * Restores.
     *
     * @return files that someone has changed meanwhile: they hold what was saved there last
     */
    List<LeftAlone> restore() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return restoreOnce();
            } catch (StaleFilesException meanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private List<LeftAlone> restoreOnce() throws IOException {
        Manifest manifest = journal.manifest();
        spares.gather(manifest.steps());
        Map<VaultPath, Step> inverses = new LinkedHashMap<>();
        Set<VaultPath> blocked = new HashSet<>();
        Set<VaultPath> foreign = new HashSet<>();
        for (Step step : manifest.steps()) {
            Optional<Content> now = Content.at(ops, file(step));
            Optional<Content> wanted = spares.saved(step).or(step::before);
            if (spares.saved(step).isPresent()) {
                foreign.add(step.path());
            }
            if (!now.equals(step.before()) && (!isOurs(step, now) || isLost(step))) {
                blocked.add(step.path());
            }
            if (!now.equals(wanted)) {
                inverses.put(step.path(), inverse(step, now, wanted));
            }
        }
        Together.spread(manifest.steps(), blocked);
        inverses.keySet().removeAll(blocked);
        foreign.addAll(blocked);
        Transition transition = new Transition(ops, vault, back);
        transition.makeFolders(Folders.above(inverses.values()), folder -> manifest.oldFolders()
                .getOrDefault(folder, ""));
        transition.run(
                List.copyOf(inverses.values()),
                (inverse, temporary) -> stage(manifest.steps().get(inverse.number()), temporary));
        List<LeftAlone> leftAlone = new ArrayList<>();
        for (Step step : manifest.steps()) {
            // A blocked opaque file may have no other copy than a staged one.
            if (!step.opaque() || !blocked.contains(step.path())) {
                remove(forward.of(step));
                remove(back.of(step));
                spares.clear(step);
            }
            boolean changed = foreign.contains(step.path())
                    && !Content.at(ops, file(step)).equals(step.before());
            if (changed || spares.kept(step).isPresent()) {
                leftAlone.add(LeftAlone.of(step, journal, spares.kept(step)));
            }
        }
        // Also names that a killed way back has changed, which nothing forced.
        transition.forceFoldersOf(manifest.steps());
        transition.removeEmpty(manifest.newFolders());
        return leftAlone;
    }

    /** Whether a path that is not as before is as this run leaves or passes it. */
    private boolean isOurs(Step step, Optional<Content> now) {
        // A run replaces a file in one step: where neither the old nor the new one is, someone has moved or removed it.
        return now.isEmpty()
                ? step.after().isEmpty() && isFree(file(step))
                : now.equals(step.after()) || isPlaceholder(step, now);
    }

    /** Whether the bytes of an opaque file are to be found nowhere: someone has changed or moved it on. */
    private boolean isLost(Step step) throws IOException {
        return step.opaque()
                && step.before().isPresent()
                && !Content.at(ops, back.of(step)).equals(step.before())
                && carrier(step).isEmpty();
    }

    private static Step inverse(Step step, Optional<Content> now, Optional<Content> wanted) {
        return new Step(
                step.number(),
                step.path(),
                now,
                wanted,
                step.permissions(),
                step.movedTo(),
                step.movedFrom(),
                step.opaque());
    }

    private static boolean isFree(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The empty file that stands for a moment where the file system has no hard links, on the way there or back. */
    private boolean isPlaceholder(Step step, Optional<Content> now) {
        return now.isPresent()
                && now.get().size() == 0
                && (step.before().isEmpty() && isStaged(forward.of(step))
                        || step.after().isEmpty() && isStaged(back.of(step)));
    }

    private static boolean isStaged(Path temporary) {
        return Files.isRegularFile(temporary, LinkOption.NOFOLLOW_LINKS);
    }

    /** The old file itself where it still stands aside, so that whoever has it open saves into what stays. */
    private void stage(Step step, Path temporary) throws IOException {
        if (spares.stands(step)
                && Content.at(ops, spares.at(step)).equals(spares.saved(step).or(step::before))) {
            remove(temporary);
            OpaqueCopy.of(ops, spares.at(step), temporary);
        } else if (!step.opaque()) {
            remove(temporary);
            ops.create(temporary, journal.before(step));
        } else if (!Content.at(ops, temporary).equals(step.before())) {
            Path carrier = carrier(step).orElseThrow();
            remove(temporary);
            OpaqueCopy.of(ops, carrier, temporary);
        }
    }

    /** Where the content of an opaque file is now: under its new name, or still staged for it. */
    private Optional<Path> carrier(Step step) throws IOException {
        for (Step other : journal.manifest().steps()) {
            if (other.after().equals(step.before())) {
                for (Path candidate : List.of(file(other), forward.of(other), spares.at(other), spares.at(step))) {
                    if (Content.at(ops, candidate).equals(step.before())) {
                        return Optional.of(candidate);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void remove(Path temporary) throws IOException {
        if (Files.exists(temporary, LinkOption.NOFOLLOW_LINKS)) {
            ops.delete(temporary);
        }
    }

    private Path file(Step step) {
        return vault.resolve(step.path().value());
    }
}
