package dev.wikiclean.cli;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name with its two hyphens
 * @param value what its value is called in the help; empty for a switch
 * @param repeatable whether it may be given more than once
 * @param choices the only values allowed, the default first; empty where any value will do
 * @param help one line
 */
record Option(String name, Optional<String> value, boolean repeatable, List<String> choices, String help) {
    static Option flag(String name, String help) {
        return new Option(name, Optional.empty(), false, List.of(), help);
    }

    static Option value(String name, String value, String help) {
        return new Option(name, Optional.of(value), false, List.of(), help);
    }

    static Option values(String name, String value, String help) {
        return new Option(name, Optional.of(value), true, List.of(), help);
    }

    static Option choice(String name, String help, String... choices) {
        return new Option(name, Optional.of(String.join("|", choices)), false, List.of(choices), help);
    }

    boolean isFlag() {
        return value.isEmpty();
    }

    boolean allows(String given) {
        return choices.isEmpty() || choices.contains(given);
    }
}
