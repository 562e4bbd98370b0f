package dev.wikiclean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which notes of the sample vault may be removed: by name, since one too few and one too many make the same number. */
class SampleRemovalsTest {
    private static final Path ROOT = Path.of("vault-sample");

    @Test
    void areTheNotesThatTheTableLists() throws IOException {
        Vault vault = FolderSource.read(ROOT);
        RuleContext context = new RuleContext(VaultIndex.of(vault), Config.load(vault, ROOT));
        List<String> removed = new ArrayList<>();
        for (Rule rule : RuleCatalog.all()) {
            if (Set.of("error-note", "stub-note").contains(rule.id())) {
                rule.check(context, finding -> finding.fix()
                        .filter(fix -> fix.applicability() == Applicability.UNSAFE)
                        .ifPresent(fix ->
                                removed.add(rule.id() + " " + finding.path().value())));
            }
        }

        List<String> listed = SampleTruth.read().lines().stream()
                .filter(line -> line.action().equals("remove"))
                .map(line -> (line.kind().equals("stub") ? "stub-note" : line.kind()) + " " + line.path())
                .toList();
        assertThat(listed).hasSizeGreaterThan(15);
        assertThat(removed).containsExactlyInAnyOrderElementsOf(listed);
    }
}
