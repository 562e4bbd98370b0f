package dev.wikiclean.rules;

/** When a rule's fixes are planned; later stages see the vault as earlier ones leave it. */
public enum Stage {
    /** Clusters become one note and redirects. */
    MERGE,
    /** Error and stub notes leave. */
    REMOVE,
    /** Links are repaired and pointed straight. */
    LINK,
    /** List items without a living link go. */
    PRUNE,
    /** MOCs are written over what remains. */
    MOC
}
