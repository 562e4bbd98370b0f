package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.List;

/** A file whose text holds links. */
public sealed interface LinkedFile extends VaultFile permits Note, Canvas, Base {
    SourceText source();

    /** Every link, by its place in the text. */
    List<Link> links();
}
