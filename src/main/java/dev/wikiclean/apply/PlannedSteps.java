package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a change set into the form of {@link Step}s: one a path, whatever is renamed onto what. */
final class PlannedSteps {
    private final FileOps ops;
    private final Path vault;
    private final Map<VaultPath, Draft> drafts = new LinkedHashMap<>();

    /** A step that still grows. */
    private static final class Draft {
        private Optional<Content> before = Optional.empty();
        private Optional<Content> after = Optional.empty();
        private byte[] beforeBytes = new byte[0];
        private byte[] afterBytes = new byte[0];
        private Optional<VaultPath> movedFrom = Optional.empty();
        private Optional<VaultPath> movedTo = Optional.empty();
        private boolean opaque;
    }

    PlannedSteps(FileOps ops, Path vault) {
        this.ops = ops;
        this.vault = vault;
    }

    /** @throws IllegalArgumentException where a path is the source or the target of two changes */
    PlannedSteps add(ChangeSet changes, Disposal disposal) throws IOException {
        for (PlannedFile file : changes.files()) {
            switch (file) {
                case PlannedFile.Modified m -> {
                    leave(m.path(), m.before().bytes());
                    come(m.path(), m.after().bytes());
                }
                case PlannedFile.Created c -> come(c.path(), c.after().bytes());
                case PlannedFile.Renamed r -> {
                    if (r.opaque()) {
                        moveOpaque(r);
                    } else {
                        move(r);
                    }
                }
                case PlannedFile.Deleted d -> {
                    byte[] bytes = d.before().bytes();
                    Draft left = leave(d.path(), bytes);
                    if (disposal.of(d.path(), bytes) == Disposal.Place.TRASH) {
                        VaultPath trash = Trash.freeName(vault, d.path(), drafts.keySet());
                        come(trash, bytes).movedFrom = Optional.of(d.path());
                        left.movedTo = Optional.of(trash);
                    }
                }
            }
        }
        return this;
    }

    private void move(PlannedFile.Renamed rename) {
        leave(rename.path(), rename.before().bytes()).movedTo = Optional.of(rename.to());
        come(rename.to(), rename.after().bytes()).movedFrom = Optional.of(rename.path());
    }

    private void moveOpaque(PlannedFile.Renamed rename) throws IOException {
        Path source = vault.resolve(rename.path().value());
        Optional<Content> content = Content.at(ops, source);
        if (content.isEmpty()) {
            throw new StaleFilesException(
                    List.of(new StaleFile(rename.path(), StaleFile.Reason.GONE, java.util.Set.of())));
        }
        Draft left = leave(rename.path(), new byte[0]);
        left.before = content;
        left.movedTo = Optional.of(rename.to());
        left.opaque = true;
        Draft come = come(rename.to(), new byte[0]);
        come.after = content;
        come.movedFrom = Optional.of(rename.path());
        come.opaque = true;
    }

    private Draft leave(VaultPath path, byte[] bytes) {
        Draft draft = drafts.computeIfAbsent(path, p -> new Draft());
        if (draft.before.isPresent()) {
            throw new IllegalArgumentException("two changes take the same file: " + path);
        }
        draft.before = Optional.of(Content.of(bytes));
        draft.beforeBytes = bytes;
        return draft;
    }

    private Draft come(VaultPath path, byte[] bytes) {
        Draft draft = drafts.computeIfAbsent(path, p -> new Draft());
        if (draft.after.isPresent()) {
            throw new IllegalArgumentException("two changes write the same file: " + path);
        }
        draft.after = Optional.of(Content.of(bytes));
        draft.afterBytes = bytes;
        return draft;
    }

    /** The steps; a path that would not change is none. */
    List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<VaultPath, Draft> entry : drafts.entrySet()) {
            Draft draft = entry.getValue();
            if (!draft.before.equals(draft.after)) {
                VaultPath origin = draft.before.isPresent() ? entry.getKey() : draft.movedFrom.orElse(entry.getKey());
                steps.add(new Step(
                        steps.size(),
                        entry.getKey(),
                        draft.before,
                        draft.after,
                        Permissions.of(vault.resolve(origin.value())),
                        draft.movedFrom,
                        draft.movedTo,
                        draft.opaque));
            }
        }
        return steps;
    }

    /** The new bytes by path; not for opaque files. */
    Map<VaultPath, byte[]> afterBytes() {
        return bytes(false);
    }

    /** The bytes of before by path; not for opaque files. */
    Map<VaultPath, byte[]> beforeBytes() {
        return bytes(true);
    }

    private Map<VaultPath, byte[]> bytes(boolean before) {
        Map<VaultPath, byte[]> bytes = new HashMap<>();
        drafts.forEach((path, draft) -> {
            if (!draft.opaque && (before ? draft.before : draft.after).isPresent()) {
                bytes.put(path, before ? draft.beforeBytes : draft.afterBytes);
            }
        });
        return bytes;
    }
}
