package dev.wikiclean.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param vault the vault's folder
 * @param apply whether to write; a dry run otherwise
 * @param unsafe whether Unsafe fixes are planned too
 * @param commit whether an applied run ends in a commit
 * @param rules the ids of the rules to run; empty for all that the configuration turns on
 * @param prefer paths in the vault of notes or folders that merges keep
 */
public record RunOptions(
        Path vault, boolean apply, boolean unsafe, boolean commit, Set<String> rules, List<String> prefer) {
    public RunOptions {
        Objects.requireNonNull(vault, "vault");
        rules = Set.copyOf(rules);
        prefer = List.copyOf(prefer);
    }

    public RunOptions(Path vault, boolean apply, boolean unsafe, boolean commit, Set<String> rules) {
        this(vault, apply, unsafe, commit, rules, List.of());
    }
}
