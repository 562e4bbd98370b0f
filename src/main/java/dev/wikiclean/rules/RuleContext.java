package dev.wikiclean.rules;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

/** What a rule may look at: the snapshot, its index and the configuration. */
public record RuleContext(VaultIndex index, Config config) {
    public Vault vault() {
        return index.vault();
    }

    /** A finding of {@code rule} in {@code file}, with the severity that the configuration gives it. */
    public Finding finding(String rule, LinkedFile file, Span span, String message, Optional<Fix> fix) {
        return new Finding(
                rule, config.severity(rule), file.path(), span, file.source().position(span.start()), message, fix);
    }

    /** A finding at the head of a file without text. */
    public Finding finding(String rule, VaultPath path, String message, Optional<Fix> fix) {
        return new Finding(
                rule, config.severity(rule), path, Span.at(0), new dev.wikiclean.text.Position(1, 1), message, fix);
    }
}
