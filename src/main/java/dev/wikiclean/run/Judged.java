package dev.wikiclean.run;

import dev.wikiclean.git.StagedTree;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.RuleRunner;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Reach;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules find before and after a commit. */
record Judged(StagedVaults vaults, List<Rule> rules, List<Finding> before, List<Finding> after, VaultIndex index) {
    static Judged of(StagedVaults vaults, Config config, List<Rule> rules, StagedTree.Staged staged) {
        Set<VaultPath> changed = staged.changes().stream()
                .filter(change -> change.after().isPresent() && TreeSource.belongs(change.path()))
                .map(change -> VaultPath.of(change.path()))
                .collect(Collectors.toSet());
        VaultIndex index = VaultIndex.of(vaults.after());
        RuleContext then =
                new RuleContext(index, config, new StagedHistory(staged.changes(), staged.renames()), changed);
        RuleContext now = new RuleContext(VaultIndex.of(vaults.before()), config);
        // Of the others nothing counts but what is wrong afterwards in the files of the commit.
        List<Rule> reaching =
                rules.stream().filter(rule -> rule.reach() == Reach.NEIGHBOURS).toList();
        return new Judged(vaults, rules, RuleRunner.run(reaching, now), RuleRunner.run(rules, then), index);
    }
}
