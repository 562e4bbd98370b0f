package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.VaultPath;

/** What a note names as a source. */
sealed interface SourceRef {
    /** Where it stands in the note. */
    Span span();

    /** As it is written. */
    String written();

    /** A file of the vault. */
    record InVault(Span span, String written, VaultPath file) implements SourceRef {}

    /** A file that the vault does not have. */
    record Missing(Span span, String written) implements SourceRef {}

    /** An address outside, which nobody fetches. */
    record Url(Span span, String written) implements SourceRef {}

    /** Words for a person: an author, a title. Nothing that can be looked up. */
    record Citation(Span span, String written) implements SourceRef {}
}
