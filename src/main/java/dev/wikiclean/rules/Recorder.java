package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;

/**
 * A rule that finds nothing wrong, and writes down in a note what the other rules of the same run changed in it. Nothing
 * changed, nothing written: so a second run has nothing to do.
 */
public interface Recorder extends Rule {
    /**
     * The record in {@code note}, whose fix inserts text and does nothing else; nothing where none is to be kept.
     *
     * @param note the note as the run leaves it
     * @param rules the ids of the rules that changed it
     */
    Optional<Finding> record(RuleContext context, Note note, List<String> rules);
}
