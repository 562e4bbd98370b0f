package dev.wikiclean.vault;

/** What the text around a link demands of the characters in it. */
public enum Quoting {
    /** Plain body text. */
    NONE,
    /** A cell of a table: a pipe is written {@code \|}. */
    TABLE_CELL,
    /** A JSON string (canvas). */
    JSON,
    /** A double-quoted YAML scalar. */
    YAML_DOUBLE,
    /** A single-quoted YAML scalar. */
    YAML_SINGLE,
    /** An unquoted YAML scalar or a bare {@code key: [[x]]}. */
    YAML_PLAIN
}
