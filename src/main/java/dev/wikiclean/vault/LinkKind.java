package dev.wikiclean.vault;

import java.util.Locale;

/** Where and as what a link stands, as {@code wiki-clean links} names it. */
public enum LinkKind {
    /** {@code [[x]]} in the body of a note. */
    WIKILINK,
    /** {@code ![[x]]}. */
    EMBED,
    /** {@code [t](x.md)} or a reference definition {@code [t]: x.md}. */
    MARKDOWN,
    /** {@code ![t](x.png)}. */
    IMAGE,
    /** Any link in front matter. */
    PROPERTY,
    /** A file node of a canvas, or a link inside one of its text nodes. */
    CANVAS,
    /** A link in a filter or formula of a base. */
    BASE;

    /** The name in machine formats. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
