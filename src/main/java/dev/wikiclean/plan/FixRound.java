package dev.wikiclean.plan;

import dev.wikiclean.rules.Fix;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fixes that can be carried out together on one snapshot: each whole, none touching what another touches. */
final class FixRound {
    private final Map<VaultPath, List<TextEdit>> modified = new HashMap<>();
    private final List<FileChange> others = new ArrayList<>();
    private final Set<VaultPath> taken = new HashSet<>();

    /** Takes {@code fix} in if it agrees with everything taken in so far. */
    boolean accept(Fix fix) {
        if (!agrees(fix)) {
            return false;
        }
        for (FileChange change : fix.changes()) {
            if (change instanceof FileChange.Modify modify) {
                modified.computeIfAbsent(modify.path(), p -> new ArrayList<>()).addAll(modify.edits());
            } else {
                others.add(change);
                taken.add(change.path());
                if (change instanceof FileChange.Rename rename) {
                    taken.add(rename.to());
                }
            }
        }
        return true;
    }

    private boolean agrees(Fix fix) {
        for (FileChange change : fix.changes()) {
            boolean free =
                    switch (change) {
                        case FileChange.Modify modify -> !taken.contains(modify.path()) && isFree(modify);
                        case FileChange.Rename rename -> isUntouched(rename.path()) && isUntouched(rename.to());
                        case FileChange.Create create -> isUntouched(create.path());
                        case FileChange.Delete delete -> isUntouched(delete.path());
                    };
            if (!free) {
                return false;
            }
        }
        return true;
    }

    private boolean isUntouched(VaultPath path) {
        return !taken.contains(path) && !modified.containsKey(path);
    }

    private boolean isFree(FileChange.Modify modify) {
        List<TextEdit> there = modified.getOrDefault(modify.path(), List.of());
        for (TextEdit edit : modify.edits()) {
            for (TextEdit other : there) {
                if (TextEdits.collide(edit, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Everything taken in, one change a file. */
    List<FileChange> changes() {
        List<FileChange> changes = new ArrayList<>(others);
        modified.forEach((path, edits) -> changes.add(new FileChange.Modify(path, edits)));
        return changes;
    }
}
