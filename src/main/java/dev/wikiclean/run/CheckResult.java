package dev.wikiclean.run;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.vault.Vault;
import java.util.List;

/**
 * What a check found.
 *
 * @param rules the names of the rules that were asked
 * @param findings everything found, sorted
 * @param notices what else a person should know, one line each
 */
public record CheckResult(Vault vault, List<String> rules, List<Finding> findings, List<String> notices) {
    public CheckResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
    }
}
