package dev.wikiclean.plan;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/** Runs rules over one snapshot, side by side on the machine's cores. */
public final class RuleRunner {
    private RuleRunner() {}

    /** All findings of all {@code rules}, sorted. The search for duplicates takes longest, so it begins first. */
    public static List<Finding> run(List<Rule> rules, RuleContext context) {
        context.prepare();
        Map<Boolean, List<Rule>> ordered =
                rules.stream().collect(Collectors.partitioningBy(rule -> rule.stage() == Stage.MERGE));
        List<ForkJoinTask<List<Finding>>> longest = ordered.get(true).stream()
                .map(rule -> ForkJoinPool.commonPool().submit(() -> findingsOf(rule, context)))
                .toList();
        List<Finding> findings = new ArrayList<>(ordered.get(false).parallelStream()
                .map(rule -> findingsOf(rule, context))
                .flatMap(List::stream)
                .toList());
        longest.forEach(task -> findings.addAll(task.join()));
        Collections.sort(findings);
        return findings;
    }

    private static List<Finding> findingsOf(Rule rule, RuleContext context) {
        List<Finding> found = new ArrayList<>();
        rule.check(context, finding -> {
            if (context.isTold(finding)) {
                found.add(context.guarded(finding));
            }
        });
        return found;
    }
}
