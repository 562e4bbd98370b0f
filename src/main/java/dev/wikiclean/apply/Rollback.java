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
    private final FileOps ops;
    private final Path vault;
    private final Journal journal;
    private final TemporaryNames forward;
    private final TemporaryNames back;

    Rollback(FileOps ops, Path vault, Journal journal) {
        this.ops = ops;
        this.vault = vault;
        this.journal = journal;
        this.forward = TemporaryNames.forward(vault, journal.manifest().id());
        this.back = TemporaryNames.back(vault, journal.manifest().id());
    }

    List<LeftAlone> restore() throws IOException {
        Manifest manifest = journal.manifest();
        Map<VaultPath, Step> inverses = new LinkedHashMap<>();
        Set<VaultPath> blocked = new HashSet<>();
        for (Step step : manifest.steps()) {
            Optional<Content> now = Content.at(ops, file(step));
            if (!now.equals(step.before())) {
                inverses.put(step.path(), inverse(step, now));
                if (!isOurs(step, now) || isLost(step)) {
                    blocked.add(step.path());
                }
            }
        }
        Together.spread(manifest.steps(), blocked);
        List<LeftAlone> leftAlone = new ArrayList<>();
        for (Step step : manifest.steps()) {
            if (blocked.contains(step.path()) && inverses.remove(step.path()) != null) {
                leftAlone.add(LeftAlone.of(step, journal));
            }
        }
        Transition transition = new Transition(ops, vault, back);
        transition.makeFolders(Folders.above(inverses.values()), folder -> manifest.oldFolders()
                .getOrDefault(folder, ""));
        transition.run(
                List.copyOf(inverses.values()),
                (inverse, temporary) -> stage(manifest.steps().get(inverse.number()), temporary));
        for (Step step : manifest.steps()) {
            // A blocked opaque file may have no other copy than a staged one.
            if (!step.opaque() || !blocked.contains(step.path())) {
                remove(forward.of(step));
                remove(back.of(step));
            }
        }
        transition.removeEmpty(manifest.newFolders());
        return leftAlone;
    }

    /** Whether a path that is not as before is as this run leaves or passes it. */
    private boolean isOurs(Step step, Optional<Content> now) {
        return now.isEmpty() ? isFree(file(step)) : now.equals(step.after()) || isPlaceholder(step, now);
    }

    /** Whether the bytes of an opaque file are to be found nowhere: someone has changed or moved it on. */
    private boolean isLost(Step step) throws IOException {
        return step.opaque()
                && step.before().isPresent()
                && !Content.at(ops, back.of(step)).equals(step.before())
                && carrier(step).isEmpty();
    }

    private static Step inverse(Step step, Optional<Content> now) {
        return new Step(
                step.number(),
                step.path(),
                now,
                step.before(),
                step.permissions(),
                step.movedTo(),
                step.movedFrom(),
                step.opaque());
    }

    private static boolean isFree(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The empty file that stands for a moment where the file system has no hard links. */
    private boolean isPlaceholder(Step step, Optional<Content> now) {
        return step.before().isEmpty()
                && now.isPresent()
                && now.get().size() == 0
                && Files.isRegularFile(forward.of(step), LinkOption.NOFOLLOW_LINKS);
    }

    private void stage(Step step, Path temporary) throws IOException {
        if (!step.opaque()) {
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
                for (Path candidate : List.of(file(other), forward.of(other))) {
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
