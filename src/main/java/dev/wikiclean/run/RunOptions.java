package dev.wikiclean.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param configuration the file that stands in for the vault's own configuration
 */
public record RunOptions(
        Path vault,
        boolean apply,
        boolean unsafe,
        boolean commit,
        Set<String> rules,
        List<String> prefer,
        Optional<Path> configuration) {
    public RunOptions {
        Objects.requireNonNull(vault, "vault");
        rules = Set.copyOf(rules);
        prefer = List.copyOf(prefer);
    }

    public RunOptions(Path vault, boolean apply, boolean unsafe, boolean commit, Set<String> rules) {
        this(vault, apply, unsafe, commit, rules, List.of());
    }

    /** With the vault's own configuration. */
    public RunOptions(
            Path vault, boolean apply, boolean unsafe, boolean commit, Set<String> rules, List<String> prefer) {
        this(vault, apply, unsafe, commit, rules, prefer, Optional.empty());
    }

    /** The same, configured by {@code file}, if there is one. */
    public RunOptions with(Optional<Path> file) {
        return new RunOptions(vault, apply, unsafe, commit, rules, prefer, file);
    }
}
