package dev.wikiclean.reason.model;

/**
 * What an attempt is for, as the ledger and the caps know it. Never content.
 *
 * @param task such as {@code verify}, {@code draft}, {@code judge}, {@code merge}, {@code route}, {@code probe}
 * @param note what stands for the note in caps and ledger; empty where there is none
 */
public record Purpose(String task, String note) {
    public Purpose {
        if (task.isBlank() || !task.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("not the name of a task: " + task);
        }
        if (note.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the name of a note has one line");
        }
    }
}
