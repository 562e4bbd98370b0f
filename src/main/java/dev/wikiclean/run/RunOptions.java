package dev.wikiclean.run;

import java.nio.file.Path;
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
 */
public record RunOptions(Path vault, boolean apply, boolean unsafe, boolean commit, Set<String> rules) {
    public RunOptions {
        Objects.requireNonNull(vault, "vault");
        rules = Set.copyOf(rules);
    }
}
