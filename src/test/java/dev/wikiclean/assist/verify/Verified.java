package dev.wikiclean.assist.verify;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What code finds in a vault in memory, given as path, text, path, text. */
final class Verified {
    private Verified() {}

    static List<Finding> findings(String... files) {
        return findings(Config.of("agent-wiki"), vault(files));
    }

    static List<Finding> findings(Config config, Vault vault) {
        RuleContext context = new RuleContext(VaultIndex.of(vault), config);
        return new EmbeddedChecks(context).check(context.notes().toList());
    }

    static Vault vault(String... files) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < files.length; i += 2) {
            texts.put(files[i], files[i + 1]);
        }
        return MemorySource.vault(texts);
    }

    /** {@code path:line: rule: message}. */
    static List<String> lines(String... files) {
        return findings(files).stream()
                .map(f -> f.path() + ":" + f.position().line() + ": " + f.rule() + ": " + f.message())
                .toList();
    }

    /** A note that names {@code source} as its only one and says {@code body}. */
    static String note(String source, String body) {
        return "---\nraw_sources:\n  - \"[[" + source + "]]\"\n---\n\n" + body + "\n";
    }
}
