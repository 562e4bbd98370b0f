package dev.wikiclean.plan;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs rules over one snapshot, side by side on the machine's cores. */
public final class RuleRunner {
    private final List<Rule> rules;
    private final RuleContext context;
    private final AtomicInteger next = new AtomicInteger();

    private RuleRunner(List<Rule> rules, RuleContext context) {
        this.rules = rules;
        this.context = context;
    }

    /**
     * All findings of all {@code rules}, sorted. The search for duplicates takes longest, so it begins first. Each core
     * takes the next rule that nobody took: halves of the list would take one core longer than the other.
     */
    public static List<Finding> run(List<Rule> rules, RuleContext context) {
        context.prepare();
        List<Rule> longestFirst = new ArrayList<>(rules);
        longestFirst.sort(Comparator.comparing(rule -> rule.stage() != Stage.MERGE));
        RuleRunner runner = new RuleRunner(longestFirst, context);
        List<ForkJoinTask<List<Finding>>> others = new ArrayList<>();
        for (int i = 0; i < Math.min(ForkJoinPool.getCommonPoolParallelism(), rules.size() - 1); i++) {
            others.add(ForkJoinPool.commonPool().submit(runner::findings));
        }
        List<Finding> findings = runner.findings();
        others.forEach(other -> findings.addAll(other.join()));
        Collections.sort(findings);
        return findings;
    }

    /** What one rule after the other finds, as long as there is one left. */
    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < rules.size(); i = next.getAndIncrement()) {
            rules.get(i).check(context, finding -> {
                if (context.isTold(finding)) {
                    found.add(context.guarded(finding));
                }
            });
        }
        return found;
    }
}
