package dev.wikiclean.git;

import java.util.Objects;
import java.util.Optional;

/**
 * How a hook is wanted.
 *
 * @param program the launcher's absolute path; empty where only {@code PATH} can tell
 * @param least the severity from which on a finding keeps from committing
 * @param evenShared whether it may be put where other repositories use it too
 * @param evenEdited whether a hook of ours may go that somebody has edited
 */
public record HookOrder(Optional<String> program, String least, boolean evenShared, boolean evenEdited) {
    public HookOrder {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(least, "least");
    }
}
