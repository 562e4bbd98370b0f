package dev.wikiclean.run;

import dev.wikiclean.git.StagedTree;
import dev.wikiclean.index.RenameHistory;
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
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/** What rules find before and after a commit. */
record Judged(StagedVaults vaults, List<Rule> rules, List<Finding> before, List<Finding> after) {
    /** What the rules ask about the commit's files, in the vault with them. */
    static RuleContext context(StagedVaults vaults, Config config, StagedTree.Staged staged) {
        return new RuleContext(
                vaults.after(), config, new StagedHistory(staged.changes(), staged.renames()), changed(staged));
    }

    /** The files that the commit adds or changes. */
    static Set<VaultPath> changed(StagedTree.Staged staged) {
        return staged.changes().stream()
                .filter(change -> change.after().isPresent() && TreeSource.belongs(change.path()))
                .map(change -> VaultPath.of(change.path()))
                .collect(Collectors.toSet());
    }

    /** Both sides side by side. */
    static Judged of(StagedVaults vaults, RuleContext after, List<Rule> rules) {
        ForkJoinTask<List<Finding>> before = before(vaults, after.config(), rules);
        List<Finding> then = RuleRunner.run(rules, after);
        return new Judged(vaults, rules, before.join(), then);
    }

    /** Begins with what was found before: of the files of the commit nothing counts but what is wrong afterwards. */
    static ForkJoinTask<List<Finding>> before(StagedVaults vaults, Config config, List<Rule> rules) {
        RuleContext context = new RuleContext(vaults.before(), config, RenameHistory.NONE, Set.of());
        List<Rule> reaching =
                rules.stream().filter(rule -> rule.reach() == Reach.NEIGHBOURS).toList();
        return ForkJoinPool.commonPool().submit(() -> RuleRunner.run(reaching, context));
    }
}
