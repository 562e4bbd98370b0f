package dev.wikiclean.reason;

import java.util.Optional;

/** Whether the environment holds a key that can be sent. Says nothing of the key but its variable. */
final class KeyCheck {
    private KeyCheck() {}

    static Optional<String> objection(String variable, Optional<String> key) {
        if (key.isEmpty() || key.get().isEmpty()) {
            return Optional.of("no key: set the environment variable " + variable);
        }
        // Elsewhere the name of a header and its value would stand in an exception.
        return key.get().chars().allMatch(c -> c > ' ' && c < 0x7f)
                ? Optional.empty()
                : Optional.of("the environment variable " + variable + " holds characters that no key has");
    }
}
