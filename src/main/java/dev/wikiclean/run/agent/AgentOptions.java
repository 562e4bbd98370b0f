package dev.wikiclean.run.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an unattended run is asked to do.
 *
 * @param vault the user's vault
 * @param branch what it commits to; by default one named after the day
 * @param notes how many notes it pays for at most
 * @param time how long it begins new notes
 * @param configuration the file that stands in for the vault's own configuration
 * @param batch whether the first questions of the notes are handed in as one batch
 */
public record AgentOptions(
        Path vault, Optional<String> branch, int notes, Duration time, Optional<Path> configuration, boolean batch) {
    /** Without a batch. */
    public AgentOptions(Path vault, Optional<String> branch, int notes, Duration time, Optional<Path> configuration) {
        this(vault, branch, notes, time, configuration, false);
    }

    public AgentOptions {
        Objects.requireNonNull(vault, "vault");
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(configuration, "configuration");
        if (notes < 0 || time.isNegative()) {
            throw new IllegalArgumentException("neither notes nor time can be negative");
        }
    }
}
