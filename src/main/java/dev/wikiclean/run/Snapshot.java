package dev.wikiclean.run;

import dev.wikiclean.git.VaultHistory;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.ConfigException;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Problem;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A vault as read from disk, with what is asked of it.
 *
 * @param root its folder
 * @param rules the rules to run: those that were named, else all that the configuration turns on
 */
public record Snapshot(Path root, Vault vault, Config config, List<Rule> rules) {
    public Snapshot {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the vault in the folder {@code root}.
     *
     * @throws WorkException if the folder or its configuration cannot be read, or {@code ruleIds} names no rule
     */
    public static Snapshot read(Path root, Set<String> ruleIds, Progress progress) throws WorkException {
        return read(root, Optional.empty(), ruleIds, progress);
    }

    /** The same, where {@code configuration}, if there is one, stands in for the vault's own. */
    public static Snapshot read(Path root, Optional<Path> configuration, Set<String> ruleIds, Progress progress)
            throws WorkException {
        if (!Files.isDirectory(root)) {
            throw new WorkException("not a folder: " + root + "; name the folder of a vault");
        }
        progress.step("reading " + root, 0, 0);
        try {
            Vault vault = FolderSource.read(root);
            Config config = Config.load(vault, root, configuration);
            return new Snapshot(root, vault, config, choose(config, ruleIds));
        } catch (ConfigException e) {
            throw new WorkException(
                    e.problems().stream()
                            .map(problem -> root.resolve(problem.file())
                                    + problem.toString()
                                            .substring(problem.file().length()))
                            .collect(Collectors.joining("\n")),
                    e);
        } catch (IOException e) {
            throw new WorkException("cannot read the vault " + root + ": " + Reasons.of(e), e);
        }
    }

    /** The same, in which merges keep the notes at {@code paths} or in these folders. */
    public Snapshot preferring(List<String> paths) {
        return new Snapshot(root, vault, config.preferring(paths), rules);
    }

    /** The rules named {@code ruleIds}; where none is named, all that {@code config} turns on. */
    static List<Rule> choose(Config config, Set<String> ruleIds) throws WorkException {
        List<Rule> all = RuleCatalog.all();
        for (String id : ruleIds) {
            if (all.stream().noneMatch(rule -> rule.id().equals(id))) {
                throw new WorkException("no such rule: " + id + "; known are "
                        + String.join(", ", all.stream().map(Rule::id).sorted().toList()));
            }
        }
        return all.stream()
                .filter(rule -> ruleIds.isEmpty() ? config.isOn(rule.id()) : ruleIds.contains(rule.id()))
                .toList();
    }

    /** What git remembers of the vault's files; to be closed. Nothing is read before it is asked. */
    VaultHistory history() {
        return VaultHistory.of(root, vault, config.historyLimit());
    }

    /** What could not be read, one line each. */
    public List<String> notices() {
        return vault.problems().stream().map(Snapshot::line).toList();
    }

    private static String line(Problem problem) {
        return "left alone: " + problem.path() + ": " + problem.message();
    }
}
