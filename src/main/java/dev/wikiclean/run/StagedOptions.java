package dev.wikiclean.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a check of staged files is asked.
 *
 * @param vault the vault's folder
 * @param rules the rules to run; all that are on where it is empty
 * @param configuration stands in for the vault's own
 * @param cached whether what is known of the last commits may be kept and used
 * @param here the working folder of this process
 * @param environment of this process: git tells its hooks there which index it is about
 */
public record StagedOptions(
        Path vault,
        Set<String> rules,
        Optional<Path> configuration,
        boolean cached,
        Path here,
        Map<String, String> environment) {
    public StagedOptions {
        rules = Set.copyOf(rules);
        environment = Map.copyOf(environment);
    }
}
