package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is about to do, written once before it does anything.
 *
 * @param id the run's id
 * @param vault the vault relative to {@link StateFolder#base()}; empty for the same folder
 * @param started when
 * @param command what the user called, for a person
 * @param undoOf the run that this one takes back
 * @param commit what to commit afterwards; nothing for a run without a commit
 * @param rules how many fixes of each rule, in the order of the report
 * @param steps by number
 * @param newFolders folders that the run makes, parents first
 * @param oldFolders folders that the run removes if they become empty, with their permissions, parents first
 */
record Manifest(
        String id,
        String vault,
        Instant started,
        String command,
        Optional<String> undoOf,
        Optional<CommitPlan> commit,
        Map<String, Integer> rules,
        List<Step> steps,
        List<VaultPath> newFolders,
        Map<VaultPath, String> oldFolders) {
    Manifest {
        rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        steps = List.copyOf(steps);
        newFolders = List.copyOf(newFolders);
        oldFolders = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(oldFolders));
    }
}
