package dev.wikiclean.cli;

import java.util.List;
import java.util.Optional;

/**
 * How a command is written: the one source of its parsing, its help and its completion.
 *
 * @param name the command
 * @param purpose one line, in the imperative
 * @param options in the order the help shows them
 * @param parameters its positional parameters, optional to give
 * @param exitCodes what 0 and 1 mean; 2 means the same everywhere
 * @param examples each one line, without the program's name
 */
record Syntax(
        String name,
        String purpose,
        List<Option> options,
        List<Parameter> parameters,
        List<String> exitCodes,
        List<String> examples) {
    static final Parameter VAULT = new Parameter(
            "VAULT",
            "The vault's folder. By default the nearest folder from here upwards that holds .obsidian/,"
                    + " .wiki-clean.yaml or .git.");

    /**
     * A positional parameter: its name in the help, and one sentence on it.
     *
     * @param choices the only words allowed; empty where any word will do
     * @param repeatable whether it may be given more than once; only the last may
     */
    record Parameter(String name, String help, List<String> choices, boolean repeatable) {
        Parameter {
            choices = List.copyOf(choices);
        }

        Parameter(String name, String help) {
            this(name, help, List.of());
        }

        Parameter(String name, String help, List<String> choices) {
            this(name, help, choices, false);
        }

        /** One that may be given as often as wanted. */
        static Parameter repeated(String name, String help) {
            return new Parameter(name, help, List.of(), true);
        }

        boolean allows(String given) {
            return choices.isEmpty() || choices.contains(given);
        }
    }

    Syntax {
        options = List.copyOf(options);
        parameters = List.copyOf(parameters);
        exitCodes = List.copyOf(exitCodes);
        examples = List.copyOf(examples);
    }

    /** A command with one positional parameter or none. */
    Syntax(
            String name,
            String purpose,
            List<Option> options,
            Optional<Parameter> parameter,
            List<String> exitCodes,
            List<String> examples) {
        this(name, purpose, options, parameter.stream().toList(), exitCodes, examples);
    }

    /** What the word behind {@code given} others is; nothing where it is one too many. */
    Optional<Parameter> parameter(int given) {
        if (given < parameters.size()) {
            return Optional.of(parameters.get(given));
        }
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of(parameters.getLast()).filter(Parameter::repeatable);
    }

    Optional<Option> option(String optionName) {
        for (Option option : options) {
            if (option.name().equals(optionName)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
