package dev.wikiclean.run;

import java.util.List;
import java.util.Optional;

/**
 * What an undo did.
 *
 * @param undone the run that was taken back; nothing if there was none to take back
 * @param commit the commit that takes it back, if it had been committed
 * @param notices what else a person should know, one line each, such as files left alone
 * @param complete whether every file of the run is as before it
 */
public record UndoResult(Optional<String> undone, Optional<String> commit, List<String> notices, boolean complete) {
    public UndoResult {
        notices = List.copyOf(notices);
    }
}
