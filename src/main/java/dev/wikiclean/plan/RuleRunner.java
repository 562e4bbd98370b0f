package dev.wikiclean.plan;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs rules over one snapshot, side by side on the machine's cores. */
public final class RuleRunner {
    private RuleRunner() {}

    /** All findings of all {@code rules}, sorted. */
    public static List<Finding> run(List<Rule> rules, RuleContext context) {
        List<Finding> findings = new ArrayList<>(rules.parallelStream()
                .map(rule -> findingsOf(rule, context))
                .flatMap(List::stream)
                .toList());
        Collections.sort(findings);
        return findings;
    }

    private static List<Finding> findingsOf(Rule rule, RuleContext context) {
        List<Finding> found = new ArrayList<>();
        rule.check(context, found::add);
        return found;
    }
}
