package dev.wikiclean.cli;

import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads the vault for commands that only look. */
final class Snapshots {
    private Snapshots() {}

    /** The vault asked for; what could not be read of it is shown. */
    static Snapshot read(Arguments arguments, Terminal terminal) throws WorkException {
        Path vault = VaultLocator.locate(arguments, terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        Interrupted.mend(vault).forEach(terminal::problem);
        Snapshot snapshot;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            snapshot = Snapshot.read(vault, configuration, Set.of(), progress);
        }
        snapshot.notices().forEach(terminal::notice);
        return snapshot;
    }
}
