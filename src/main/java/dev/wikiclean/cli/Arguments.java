package dev.wikiclean.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parsed arguments of one command.
 *
 * @param options each option given, by name, with its values (none for a switch)
 * @param parameters the positional parameters
 */
record Arguments(Map<String, List<String>> options, List<String> parameters) {
    Arguments {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        options.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        options = copy;
        parameters = List.copyOf(parameters);
    }

    /** The first positional parameter, of most commands the only one. */
    Optional<String> parameter() {
        return parameters.stream().findFirst();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        List<String> values = options.getOrDefault(option, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    Set<String> values(String option) {
        return new LinkedHashSet<>(options.getOrDefault(option, List.of()));
    }
}
