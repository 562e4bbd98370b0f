package dev.wikiclean.run;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Reach;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses what a commit has to answer for: all findings in the files that it changes; and elsewhere what was not found
 * before it, or what had one clear answer before it and has none any more.
 */
final class StagedSelection {
    private static final String DUPLICATE = "duplicate-topic";
    private static final String CASE = "case-conflict";
    private static final String COLLISION = "alias-collision";

    private final Set<VaultPath> changed;
    private final Set<String> reaching;
    private final Map<String, Boolean> before = new HashMap<>();
    private final Set<String> conflicts = new HashSet<>();
    private final Set<String> collisions = new HashSet<>();

    /** @param changed the files that the commit adds or changes */
    StagedSelection(Set<VaultPath> changed, List<Rule> rules, List<Finding> before) {
        this.changed = changed;
        this.reaching = rules.stream()
                .filter(rule -> rule.reach() == Reach.NEIGHBOURS)
                .map(Rule::id)
                .collect(Collectors.toSet());
        before.stream().filter(finding -> finding.rule().equals(CASE)).forEach(f -> conflicts.add(f.message()));
        before.stream()
                .filter(finding -> finding.rule().equals(COLLISION))
                .forEach(finding -> collisions.add(finding.path() + finding.message()));
        before.stream()
                .filter(finding -> !changed.contains(finding.path()))
                .forEach(finding -> this.before.merge(place(finding), isClear(finding), Boolean::logicalOr));
    }

    /** Of the findings {@code after} the commit those that it has to answer for, in their order. */
    List<Finding> of(List<Finding> after) {
        return after.stream()
                .filter(this::counts)
                .map(finding -> changed.contains(finding.path()) ? own(finding) : told(finding))
                .toList();
    }

    /** An alias that collides since this commit is its doing; one that collided before is only told. */
    private Finding own(Finding finding) {
        return finding.rule().equals(COLLISION) && !collisions.contains(finding.path() + finding.message())
                ? finding.atLeast(Severity.WARN)
                : finding;
    }

    private boolean counts(Finding finding) {
        if (changed.contains(finding.path())) {
            return true;
        }
        if (!reaching.contains(finding.rule())) {
            return false;
        }
        if (finding.rule().equals(CASE) && conflicts.contains(finding.message())) {
            // A folder's conflict is told at its first file, which may be another now.
            return false;
        }
        if (finding.rule().equals(DUPLICATE) && changed.stream().noneMatch(path -> isNamed(path, finding))) {
            // Which of two old notes is the better one may change with any link: that is no fault of the commit.
            return false;
        }
        Boolean clear = before.get(place(finding));
        return clear == null || clear && !isClear(finding);
    }

    /** Where a rule found something, as one word. */
    private static String place(Finding finding) {
        return finding.rule()
                + ' '
                + finding.span().start()
                + ' '
                + finding.span().end()
                + ' '
                + finding.path();
    }

    private static boolean isNamed(VaultPath path, Finding finding) {
        return finding.message().contains("the same topic as " + path + " (");
    }

    private static boolean isClear(Finding finding) {
        return finding.fix()
                .filter(fix -> fix.applicability() != Applicability.SUGGESTION)
                .isPresent();
    }

    /** What a commit breaks elsewhere matters, however gentle the rule is with what has been so for years. */
    private static Finding told(Finding finding) {
        return new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.path(),
                        finding.span(),
                        finding.position(),
                        finding.message() + "; by what is staged",
                        finding.fix())
                .atLeast(Severity.WARN);
    }
}
