package dev.wikiclean.vault;

/** How a link is written: what a rewriter must keep. */
public enum LinkForm {
    /** {@code [[target#fragment|display]]}, with or without a bang before it. */
    WIKI,
    /** {@code [display](target#fragment)}, destination percent-encoded where it must be. */
    INLINE,
    /** {@code [display](<target#fragment>)}. */
    INLINE_ANGLE,
    /** {@code [label]: target}. */
    DEFINITION,
    /** {@code [label]: <target>}. */
    DEFINITION_ANGLE,
    /** The whole value is a vault path: a canvas file node, {@code file.inFolder("…")}, {@code link("…")}. */
    PATH
}
