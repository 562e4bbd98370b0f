package dev.wikiclean.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as picocli sees it: parsing with good error messages, help, shell completion. */
final class PicocliModel {
    private static final String PROGRAM = "wiki-clean";
    private static final int WIDTH = 100;

    private PicocliModel() {}

    /** Parses as {@link PlainParser} does, with every freedom that users of command lines expect. */
    static Arguments parse(Syntax syntax, List<String> words) throws UsageException {
        CommandLine line = new CommandLine(spec(syntax))
                .setTrimQuotes(false)
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false);
        try {
            return arguments(syntax, line.parseArgs(words.toArray(String[]::new)));
        } catch (ParameterException e) {
            throw new UsageException(oneLine(e.getMessage()) + suggestions(e));
        }
    }

    /** The help of one command. */
    static String help(Syntax syntax, boolean colour) {
        return new CommandLine(spec(syntax)).getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
    }

    /** The help of the whole program. */
    static String help(List<Syntax> commands, boolean colour) {
        return program(commands).getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
    }

    /** A completion script for bash; zsh reads it too. */
    static String completion(List<Syntax> commands) {
        return AutoComplete.bash(PROGRAM, program(commands));
    }

    private static CommandLine program(List<Syntax> commands) {
        CommandSpec program = CommandSpec.create().name(PROGRAM);
        UsageMessageSpec usage = program.usageMessage();
        usage.width(WIDTH);
        usage.customSynopsis(
                PROGRAM + " [run] [VAULT] [OPTIONS]",
                "  or:  " + PROGRAM + " COMMAND [VAULT] [OPTIONS]",
                "  or:  " + PROGRAM + " help COMMAND");
        usage.description("", "Keeps an Obsidian-style vault healthy: links, duplicates, MOCs, all in one commit.", "");
        usage.commandListHeading("Commands:%n");
        usage.footer(
                "",
                "Without a command, `run` is meant. Without --apply, no note is ever changed, but by `undo` and `recover`.",
                "",
                "First steps:",
                "  wiki-clean check ~/vault              what is wrong with it?",
                "  wiki-clean run ~/vault --diff         what would be changed?",
                "  wiki-clean run ~/vault --on-copy /tmp/demo   try everything on a copy",
                "",
                "Exit codes: 0 clean or done, 1 findings or pending changes, 2 could not work.");
        for (Syntax command : commands) {
            program.addSubcommand(command.name(), new CommandLine(spec(command)));
        }
        return new CommandLine(program);
    }

    private static CommandSpec spec(Syntax syntax) {
        CommandSpec spec = CommandSpec.create().name(PROGRAM + " " + syntax.name());
        for (Option option : syntax.options()) {
            spec.addOption(optionSpec(option));
        }
        for (int i = 0; i < syntax.parameters().size(); i++) {
            Syntax.Parameter parameter = syntax.parameters().get(i);
            spec.addPositional(PositionalParamSpec.builder()
                    .index(i + (parameter.repeatable() ? "..*" : ""))
                    .arity(parameter.repeatable() ? "0..*" : "0..1")
                    .type(parameter.repeatable() ? List.class : String.class)
                    .auxiliaryTypes(String.class)
                    .paramLabel(parameter.name())
                    .description(parameter.help())
                    .completionCandidates(parameter.choices())
                    .build());
        }
        spec.parser().collectErrors(false);
        UsageMessageSpec usage = spec.usageMessage();
        usage.width(WIDTH);
        usage.description(syntax.purpose(), "");
        usage.sortOptions(false);
        List<String> footer = new ArrayList<>(List.of("", "Exit codes:"));
        syntax.exitCodes().forEach(code -> footer.add("  " + code));
        footer.add("  2  could not work: a mistake on the command line, an unreadable vault, ...");
        footer.addAll(List.of("", "Examples:"));
        syntax.examples().forEach(example -> footer.add("  " + PROGRAM + " " + example));
        usage.footer(footer.stream().map(l -> l.replace("%", "%%")).toArray(String[]::new));
        return spec;
    }

    private static OptionSpec optionSpec(Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name()).description(option.help());
        if (option.isFlag()) {
            return builder.type(boolean.class).arity("0").build();
        }
        builder.paramLabel(option.value().orElseThrow());
        if (option.repeatable()) {
            builder.type(List.class).auxiliaryTypes(String.class);
        } else {
            builder.type(String.class);
        }
        return builder.arity("1").completionCandidates(option.choices()).build();
    }

    private static Arguments arguments(Syntax syntax, ParseResult result) throws UsageException {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (ArgSpec matched : result.matchedArgs()) {
            if (!(matched instanceof OptionSpec optionSpec)) {
                continue;
            }
            Option option = syntax.option(optionSpec.longestName()).orElseThrow();
            List<String> values = option.isFlag() ? List.of() : matched.originalStringValues();
            for (String value : values) {
                if (!option.allows(value)) {
                    throw new UsageException("Invalid value for option '" + option.name() + "': '" + value
                            + "' is none of " + String.join(", ", option.choices()));
                }
            }
            options.put(option.name(), values);
        }
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < syntax.parameters().size() && result.hasMatchedPositional(i); i++) {
            Syntax.Parameter parameter = syntax.parameters().get(i);
            if (parameter.repeatable()) {
                parameters.addAll(result.matchedPositional(i).originalStringValues());
                break;
            }
            String given = result.matchedPositionalValue(i, "");
            if (!parameter.allows(given)) {
                throw new UsageException("'" + given + "' is none of " + String.join(", ", parameter.choices())
                        + Misspelling.nearest(given, parameter.choices())
                                .map(near -> ". Did you mean " + near + "?")
                                .orElse(""));
            }
            parameters.add(given);
        }
        return new Arguments(options, parameters);
    }

    private static String suggestions(ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> names = unmatched.getSuggestions();
            if (!names.isEmpty()) {
                return ". Did you mean " + String.join(" or ", names) + "?";
            }
        }
        return "";
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
