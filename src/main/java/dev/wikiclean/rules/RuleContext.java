package dev.wikiclean.rules;

import dev.wikiclean.index.RenameHistory;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule may look at: the snapshot, its index, the configuration, and what files were called before. */
public record RuleContext(VaultIndex index, Config config, RenameHistory history) {
    /** Without a memory of former names. */
    public RuleContext(VaultIndex index, Config config) {
        this(index, config, RenameHistory.NONE);
    }

    public Vault vault() {
        return index.vault();
    }

    /** The notes that rules may report and change, by path: all but the ignored ones. */
    public Stream<Note> notes() {
        return vault().notes().filter(note -> !config.isIgnored(note.path()));
    }

    /** Notes, canvases and bases that rules may report and change, by path. */
    public Stream<LinkedFile> linkedFiles() {
        return vault().linkedFiles().filter(file -> !config.isIgnored(file.path()));
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
