package dev.wikiclean.rules;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one rule says about a vault in memory. */
final class Checked {
    private Checked() {}

    /** The findings of {@code rule} in the vault of these files: path, text, path, text. */
    static List<Finding> findings(Rule rule, String... files) {
        return configured(rule, "", files);
    }

    static List<Finding> findings(Rule rule, Config config, Map<String, String> texts) {
        return findings(rule, config, MemorySource.vault(texts));
    }

    static List<Finding> configured(Rule rule, String config, String... files) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < files.length; i += 2) {
            texts.put(files[i], files[i + 1]);
        }
        return findings(rule, Config.parse(config), texts);
    }

    static List<Finding> findings(Rule rule, Config config, Vault vault) {
        List<Finding> findings = new ArrayList<>();
        rule.check(new RuleContext(VaultIndex.of(vault), config), findings::add);
        Collections.sort(findings);
        return findings;
    }

    /** {@code path: message}, one a finding. */
    static List<String> lines(List<Finding> findings) {
        return findings.stream().map(f -> f.path() + ": " + f.message()).toList();
    }
}
