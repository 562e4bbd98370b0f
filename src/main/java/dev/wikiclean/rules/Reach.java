package dev.wikiclean.rules;

/** How far the change of one file reaches into what a rule finds in others. */
public enum Reach {
    /** What is wrong with a file is so for its own text and names. */
    NOTE,
    /** A change may do harm to files that link to it, or share a name, an id or a topic with it. */
    NEIGHBOURS,
    /** What is found in a file may hang on any other: only a look at the whole vault tells. */
    VAULT
}
