package dev.wikiclean.plan;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;

/**
 * A change set together with the vault before and after it.
 *
 * @param before the vault as read
 * @param after the vault as planned
 * @param changes from one to the other
 * @param edits for each changed file, by its path before, every edit against its text before
 * @param destinations where each file that has another path afterwards has gone, by its path before
 * @param findings what the rules found before
 * @param remaining what they still find afterwards
 * @param skipped fixes that were allowed but would have touched a frozen file
 */
public record Plan(
        VaultIndex before,
        VaultIndex after,
        ChangeSet changes,
        Map<VaultPath, List<TextEdit>> edits,
        Map<VaultPath, VaultPath> destinations,
        List<Finding> findings,
        List<Finding> remaining,
        List<Finding> skipped) {
    public Plan {
        edits = Map.copyOf(edits);
        destinations = Map.copyOf(destinations);
        findings = List.copyOf(findings);
        remaining = List.copyOf(remaining);
        skipped = List.copyOf(skipped);
    }
}
