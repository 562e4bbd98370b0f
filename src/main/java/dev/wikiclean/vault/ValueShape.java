package dev.wikiclean.vault;

/** How a value of front matter is written, as far as it tells what YAML makes of it. */
public enum ValueShape {
    /** Null: nothing behind the colon, or {@code ~} or {@code null}. */
    NOTHING,
    /** A scalar on one line without quotes: a string, number, boolean or date. */
    PLAIN,
    /** A string in quotes, or text over several lines. */
    TEXT,
    /** A bare {@code [[x]]}: people mean a link, YAML reads a list in a list. */
    LINK,
    /** A list of scalars, perhaps empty. */
    LIST,
    /** Keys with values. */
    MAPPING,
    /** Anything else: a list of lists or of mappings. */
    OTHER
}
