package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.RunLockedException;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For commands that only look: they do not look at what a killed run left half done. */
public final class Interrupted {
    private Interrupted() {}

    /**
     * Ends what a killed run left; where that is not possible here, says so.
     *
     * @return what a person should know, one line each; empty where all was well
     */
    public static List<String> mend(Path vault) throws WorkException {
        return mend(vault, FileOps.disk());
    }

    static List<String> mend(Path vault, FileOps ops) throws WorkException {
        List<String> notices = new ArrayList<>();
        Optional<String> run = Optional.empty();
        try {
            if (!Files.isDirectory(vault)) {
                return notices;
            }
            run = unfinished(vault, ops);
            if (run.isPresent()) {
                Sessions.begin(vault, "recover", ops, notices).close();
            }
        } catch (RunLockedException running) {
            notices.add("what is shown may be half done: " + running.getMessage());
        } catch (IOException e) {
            notices.add((run.isPresent()
                            ? "what is shown may be half done: run " + run.get()
                                    + " was interrupted and cannot be ended" + " from here"
                            : "whether a run was interrupted here cannot be told")
                    + " (" + Reasons.of(e) + "); `wiki-clean recover` ends it");
        }
        return notices;
    }

    private static Optional<String> unfinished(Path vault, FileOps ops) throws IOException {
        StateFolder state = StateFolder.of(vault);
        Optional<String> here = RunHistory.interrupted(state, ops);
        Optional<StateFolder> former = state.former();
        return here.isPresent() || former.isEmpty() ? here : RunHistory.interrupted(former.get(), ops);
    }
}
