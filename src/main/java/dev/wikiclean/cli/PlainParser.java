package dev.wikiclean.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses a command line that leaves no doubt: options spelled in full, no parameter too many. Everything else (mistakes above
 * all) is left to {@link PicocliModel}, which costs a tenth of a second to load; a test holds both to the same answers.
 */
final class PlainParser {
    private PlainParser() {}

    /** The arguments, or nothing where picocli has to look. */
    static Optional<Arguments> parse(Syntax syntax, List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                boolean known = syntax.parameter(parameters.size())
                        .filter(parameter -> parameter.allows(word))
                        .isPresent();
                if (!known || !isPlain(word)) {
                    return Optional.empty();
                }
                parameters.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Optional<Option> found = syntax.option(equals < 0 ? word : word.substring(0, equals));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Option option = found.get();
            List<String> values = options.get(option.name());
            if (values != null && !option.repeatable()) {
                return Optional.empty();
            }
            if (values == null) {
                values = new ArrayList<>();
                options.put(option.name(), values);
            }
            if (option.isFlag()) {
                if (equals >= 0) {
                    return Optional.empty();
                }
                continue;
            }
            if (equals < 0 && i + 1 == words.size()) {
                return Optional.empty();
            }
            String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
            if (!isPlain(value) || value.startsWith("-") || !option.allows(value)) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(new Arguments(options, parameters));
    }

    /** Quotes, and an at sign that would name a file of arguments, are picocli's to judge. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.indexOf('"') < 0 && word.charAt(0) != '@';
    }
}
