package dev.wikiclean.plan;

import java.util.List;

/**
 * One coherent set of changes, from the vault as read to the vault as planned.
 *
 * @param files what happens to each file, by path
 * @param fixes every fix that it is made of, in the order they were planned
 */
public record ChangeSet(List<PlannedFile> files, List<PlannedFix> fixes) {
    public ChangeSet {
        files = List.copyOf(files);
        fixes = List.copyOf(fixes);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }
}
