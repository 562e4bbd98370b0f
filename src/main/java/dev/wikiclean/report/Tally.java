package dev.wikiclean.report;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Severity;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts of findings and changes. */
final class Tally {
    /** The rule whose fixes are merges. */
    static final String MERGE_RULE = "duplicate-topic";

    private Tally() {}

    /** How many findings each rule has, by the rule's id. */
    static Map<String, Integer> byRule(Collection<Finding> findings) {
        return by(findings, Finding::rule);
    }

    /** How many fixes of each rule a change set carries out, by the rule's id. */
    static Map<String, Integer> byRule(ChangeSet changes) {
        return by(changes.fixes(), fix -> fix.finding().rule());
    }

    static int severity(Collection<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** How many findings have a fix as sure as {@code applicability}. */
    static int fixable(Collection<Finding> findings, Applicability applicability) {
        return (int) findings.stream()
                .flatMap(f -> f.fix().stream())
                .filter(fix -> fix.applicability() == applicability)
                .count();
    }

    static int files(Collection<Finding> findings) {
        return (int) findings.stream().map(Finding::path).distinct().count();
    }

    static int merges(ChangeSet changes) {
        return byRule(changes).getOrDefault(MERGE_RULE, 0);
    }

    static int removals(ChangeSet changes) {
        return (int) changes.files().stream()
                .filter(PlannedFile.Deleted.class::isInstance)
                .count();
    }

    private static <T> Map<String, Integer> by(Collection<T> all, Function<T, String> rule) {
        Map<String, Integer> counts = new TreeMap<>();
        for (T one : all) {
            counts.merge(rule.apply(one), 1, Integer::sum);
        }
        return counts;
    }
}
