package dev.wikiclean.git;

/**
 * A file that the index holds under another name.
 *
 * @param similarity how much of the text is the same, in percent
 */
public record StagedRename(String from, String to, int similarity) {}
