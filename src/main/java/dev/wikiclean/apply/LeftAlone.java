package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds neither what stood there before a run nor what the run wrote: someone has changed it since, so it is
 * not touched.
 *
 * @param kept where the bytes from before the run are, if the run saved any
 * @param saved where the bytes are that someone saved while the run replaced the file, if the file has since got others
 */
public record LeftAlone(VaultPath path, Optional<Path> kept, Optional<Path> saved) {
    static LeftAlone of(Step step, Journal journal) throws IOException {
        return of(step, journal, Optional.empty());
    }

    static LeftAlone of(Step step, Journal journal, Optional<Path> saved) throws IOException {
        return new LeftAlone(
                step.path(),
                step.before().isPresent() && !step.opaque() ? Optional.of(journal.keep(step)) : Optional.empty(),
                saved);
    }

    /** One line for a person. */
    public String message() {
        return path + " was changed by someone else and is left alone"
                + kept.map(file -> "; as it was before the run: " + file).orElse("")
                + saved.map(file -> "; as someone saved it during the run: " + file)
                        .orElse("");
    }
}
